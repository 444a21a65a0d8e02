/** The page's figures: API=http://localhost:8080 npm run figures. They are no test. */
import { chromium } from "playwright-core";
import { api, fill } from "./service.js";

const STARTS = 15;
const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args });
const median = (values) => [...values].sort((one, other) => one - other)[values.length >> 1];

/** Milliseconds until something is painted, in a profile that has nothing in its cache. */
async function firstPaint(user) {
  const profile = await browser.newContext();
  const page = await profile.newPage();
  await page.goto(`${api}/?user=${user}`);
  const paint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  const time = await page.waitForFunction(paint).then((handle) => handle.jsonValue());
  await profile.close();
  return time;
}

/** The times of the frames, in milliseconds, while the list is scrolled to its end in 300 steps. */
async function frames(page) {
  return page.evaluate(async () => {
    const box = document.querySelector(".list");
    const step = (box.scrollHeight - box.clientHeight) / 300;
    const times = [];
    box.scrollTop = 0;
    const next = () => new Promise(requestAnimationFrame);
    let last = await next();
    for (let i = 0; i < 300; i++) {
      box.scrollTop += step;
      const now = await next();
      times.push(now - last);
      last = now;
    }
    return times;
  });
}

const paints = [];
for (let i = 0; i <= STARTS; i++) paints.push(await firstPaint("figures"));
paints.shift();
console.log(`first paint, median of ${STARTS} (longest): ${Math.round(median(paints))} ms (${Math.round(Math.max(...paints))})`);

const user = `figures-${Date.now()}`;
for (let i = 1; i <= 20; i++) await fill(user, `group ${i}`, 1000);
const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
const began = Date.now();
await page.goto(`${api}/?user=${user}`);
await page.locator(".connection.live").waitFor();
await page.locator("[role=option]").first().waitFor();
console.log(`20 groups of 1,000: live after ${Date.now() - began} ms`);
for (const what of ["All conversations", "group 20"]) {
  await page.locator(".groups .choose").filter({ has: page.getByText(what, { exact: true }) }).click();
  await page.waitForTimeout(500);
  const times = await frames(page);
  console.log(`scrolling ${what}: longest frame ${Math.round(Math.max(...times))} ms, median ${Math.round(median(times))} ms`);
}
await browser.close();
