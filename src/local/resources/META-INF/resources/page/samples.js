import { language } from './texts.js';

/** Conversations that everybody has on this page, so that there is something to sort. */
const PEOPLE = [
  ['bob', 'Bob Miller'], ['carol', 'Carol Jones'], ['dave', 'Dave Okafor'], ['erin', 'Erin Silva'],
  ['frank', 'Frank Weber'], ['grace', 'Grace Kim'], ['heidi', 'Heidi Novak'], ['ivan', 'Ivan Petrov'],
  ['lihua', '李华'], ['wangfang', '王芳'], ['zhangwei', '张伟'], ['chenjing', '陈静'],
];
const TEAMS = [
  ['sales', 'Sales', '销售部'], ['rnd', 'R&D requests', '研发需求'], ['suppliers-eu', 'Suppliers in Europe', '欧洲供应商'],
  ['oncall', 'On call', '值班'], ['launch', 'Launch week', '发布周'], ['lunch', 'Lunch club', '午餐俱乐部'],
  ['design', 'Design review', '设计评审'], ['family', 'Family', '家人'], ['support', 'Customer support', '客户支持'],
  ['running', 'Running group', '跑步小组'], ['board', 'Board', '董事会'], ['books', 'Book exchange', '读书会'],
];

const named = new Map([
  ...PEOPLE.map(([id, name]) => [`C2C${id}`, name]),
  ...TEAMS.map(([id, english, chinese]) => [`GROUP${id}`, language === 'zh' ? chinese : english]),
]);

export const sampleIDs = [...named.keys()];

/** The name of a conversation: a sample's own, else what its ID says. */
export function nameOf(conversationID) {
  return named.get(conversationID) || conversationID.replace(/^(C2C|GROUP)/, '');
}

export function isTeam(conversationID) {
  return conversationID.startsWith('GROUP');
}
