// Chromium for the tests. npm does not bring it.
import { chromium } from "playwright-core";

const ARGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** @param {string[]} more arguments of Chromium's command line */
export async function launch(...more) {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) throw new Error("say where Chromium is: CHROMIUM=/usr/bin/chromium npm test");
  return chromium.launch({ executablePath, args: [...ARGS, ...more] });
}
