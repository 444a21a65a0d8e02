// The two measured operations as a team on Node would write them: on the same table, with the same
// items and conditions, through the SDK's document client. Everything beside these two is left out.
import { createHash } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';

const table = process.env.TABLE_NAME;
const dynamoDb = DynamoDBDocumentClient.from(new DynamoDBClient({}));

const operations = { createConversationGroup, getConversationGroupList };

export async function handler(event) {
  try {
    const user = event.requestContext?.authorizer?.jwt?.claims?.sub;
    if (!user) {
      return answer(401, 59002, 'no verified user');
    }
    return await operations[process.env.QUARKUS_FUNQY_EXPORT](user, event);
  } catch (error) {
    console.error(error);
    return answer(500, 50004, 'internal error');
  }
}

async function getConversationGroupList(user) {
  const { Item: directory } = await dynamoDb.send(
    new GetCommand({
      TableName: table,
      Key: { pk: `U#${user}`, sk: 'DIRECTORY' },
      ConsistentRead: true,
      ProjectionExpression: '#v, #groups',
      ExpressionAttributeNames: { '#v': 'v', '#groups': 'groups' },
    }),
  );
  const groups = Object.entries(directory?.groups ?? {});
  groups.sort(([, a], [, b]) => a[2] - b[2]);
  return success({ groupNameList: groups.map(([name]) => name), sequence: directory?.v ?? 0 });
}

async function createConversationGroup(user, event) {
  const { groupName, conversationIDList = [] } = JSON.parse(event.body);
  const name = String(groupName).normalize('NFC').trim();
  if (name.length === 0 || Buffer.byteLength(name) > 32) {
    return answer(400, 51011, 'a name has 1 to 32 bytes');
  }
  if (conversationIDList.length > 98) {
    return answer(400, 51006, 'too many conversations');
  }
  const ids = [...new Set(conversationIDList)];
  const valid = ids.filter((id) => /^(C2C|GROUP)[\x20-\x7e]{1,123}$/.test(id));
  const request = event.requestContext.requestId;
  const id = createHash('sha256').update(request).digest('base64url').slice(0, 8);
  try {
    await write(user, id, name, valid, false, request);
  } catch (error) {
    const reason = error.CancellationReasons?.[0];
    if (reason?.Code !== 'ConditionalCheckFailed') {
      throw error;
    }
    if (reason.Item) {
      return Object.keys(reason.Item.groups.M).length >= 20
        ? answer(409, 51010, 'too many groups')
        : answer(409, 59001, 'the name is taken');
    }
    await write(user, id, name, valid, true, request);
  }
  const failures = ids
    .filter((failed) => !valid.includes(failed))
    .map((conversationID) => ({ conversationID, code: 2503, message: 'no conversation ID' }));
  return success({
    groupName: name,
    successConversationIDList: valid,
    failureConversationIDList: failures,
  });
}

function write(user, id, name, conversations, first, request) {
  const pk = `U#${user}`;
  const last = { o: 'create', n: name, g: id, c: conversations };
  const put = (item) => ({
    Put: {
      TableName: table,
      Item: item,
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  });
  const directory = {
    Update: {
      TableName: table,
      Key: { pk, sk: 'DIRECTORY' },
      UpdateExpression:
        'SET #v = #v + :one, #last = :last, #n[0] = #n[0] + :one, #groups.#name = list_append(:group, #n)',
      ConditionExpression:
        'attribute_exists(#groups) AND size(#groups) < :max AND attribute_not_exists(#groups.#name)',
      ExpressionAttributeNames: {
        '#v': 'v', '#last': 'last', '#n': 'n', '#groups': 'groups', '#name': name,
      },
      ExpressionAttributeValues: { ':one': 1, ':last': last, ':group': [id, conversations.length], ':max': 20 },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
  const time = Math.floor(Date.now() / 1000);
  return dynamoDb.send(
    new TransactWriteCommand({
      ClientRequestToken: createHash('sha256').update(request + first).digest('base64url').slice(0, 32),
      TransactItems: [
        first
          ? put({ pk, sk: 'DIRECTORY', v: 1, n: [1], groups: { [name]: [id, conversations.length, 0] }, last })
          : directory,
        put({ pk, sk: `G#${id}`, createdAt: time, createdBy: request }),
        ...conversations.map((conversation) => put({ pk, sk: `M#${id}#${conversation}` })),
      ],
    }),
  );
}

const success = (data) => response(200, { code: 0, message: '', data });
const answer = (status, code, message) => response(status, { code, message });

function response(statusCode, body) {
  return {
    statusCode,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}
