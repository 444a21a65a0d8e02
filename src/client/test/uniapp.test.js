// A uni-app project with the package as npm would install it: built for H5 and run in Chromium; built for
// WeChat, and its output run on a stand-in for WeChat's runtime.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import vm from "node:vm";
import { API, ask, eventually, newUser, optionsOf, stored, tokenOf } from "./helpers.js";
import { launch } from "./launch.js";
import { wxStandIn } from "./wx-stand-in.js";

const PROJECT = join(import.meta.dirname, "uniapp");
const PACKAGE = join(import.meta.dirname, "..");
const BUILD = join(PROJECT, "dist/build");

/** @param {string} command @param {string[]} args @param {string} folder */
const run = (command, args, folder) => execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: "pipe" });

describe("a uni-app project", () => {
  before(() => {
    run("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps"], PROJECT);
    const installed = join(PROJECT, "node_modules/conversation-groups");
    rmSync(installed, { recursive: true, force: true });
    mkdirSync(installed, { recursive: true });
    for (const part of ["package.json", "dist", "uni"]) cpSync(join(PACKAGE, part), join(installed, part), { recursive: true });
    run("npm", ["run", "build:h5"], PROJECT);
    run("npm", ["run", "build:mp-weixin"], PROJECT);
  });

  it("runs on H5", async () => {
    const server = createServer((request, response) => {
      const path = join(BUILD, "h5", new URL(request.url || "", "http://localhost").pathname);
      const file = path.endsWith("/") ? `${path}index.html` : path;
      if (!existsSync(file)) return response.writeHead(404).end();
      const type = file.endsWith(".js") ? "text/javascript" : file.endsWith(".css") ? "text/css" : "text/html";
      response.writeHead(200, { "content-type": type }).end(readFileSync(file));
    }).listen(0, "localhost");
    const browser = await launch();
    after(() => Promise.all([browser.close(), server.close()]));
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    const user = newUser();
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}/?api=${API}&token=${await tokenOf(user)}`);
    await page.locator(".state", { hasText: "live" }).waitFor();
    await page.locator(".create").click();
    await page.locator(".groups", { hasText: "of uni-app" }).waitFor();
    assert.deepEqual((await stored(user)).conversations, { C2Cbob: ["of uni-app"] });
    await ask(user, "renameConversationGroup", { oldName: "of uni-app", newName: "renamed" });
    await page.locator(".groups", { hasText: "renamed" }).waitFor();
  });

  it("runs in a mini program, within WeChat's limits", async () => {
    const user = newUser();
    const runtime = wxStandIn();
    const { page, data } = startMiniProgram(runtime.wx, { ...optionsOf(user) });
    await eventually(() => assert.equal(data().a, "live"));
    await page.create();
    await eventually(() => assert.equal(data().b, "of uni-app"));
    assert.deepEqual((await stored(user)).conversations, { C2Cbob: ["of uni-app"] });
    runtime.hide();
    await new Promise((done) => setTimeout(done, 200));
    await ask(user, "renameConversationGroup", { oldName: "of uni-app", newName: "renamed" });
    runtime.show();
    await eventually(() => assert.equal(data().b, "renamed"));
    assert.equal(runtime.seen.refused, 0);
    page.chat.stop();
  });
});

/** What uni-app asks the device. */
const INFORMATION = ["getSystemInfoSync", "getAppBaseInfo", "getDeviceInfo", "getWindowInfo", "getSystemSetting", "getAppAuthorizeSetting", "getAccountInfoSync"];

/**
 * Loads the built files as a mini program does, opens the page, and gives it and the data that it was
 * told to show.
 * @param {any} wx
 * @param {any} settings
 */
function startMiniProgram(wx, settings) {
  const root = join(BUILD, "mp-weixin");
  /** @type {any} */
  let app;
  /** @type {any} */
  let component;
  /** @type {Record<string, unknown>} */
  const shown = {};
  const info = { platform: "devtools", SDKVersion: "3.0.0", language: "en", version: "8", system: "iOS 17", model: "", brand: "", windowWidth: 375, windowHeight: 667, safeArea: {} };
  const globals = {
    wx: Object.assign(wx, { canIUse: () => true, getLaunchOptionsSync: () => ({}), getEnterOptionsSync: () => ({}), getStorageSync: () => "" }, Object.fromEntries(INFORMATION.map((name) => [name, () => info]))),
    App: (/** @type {any} */ options) => (app = options),
    Page: () => {},
    Component: (/** @type {any} */ options) => (component = options),
    Behavior: (/** @type {any} */ options) => options,
    getApp: () => app,
    getCurrentPages: () => [],
    testSettings: settings,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
  };
  const context = vm.createContext(Object.assign(globals, { global: globals }));
  /** @type {Map<string, any>} */
  const modules = new Map();
  const load = (/** @type {string} */ file) => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const code = `(function (require, module, exports) {${readFileSync(file, "utf8")}\n})`;
    vm.runInContext(code, context, file)((/** @type {string} */ path) => load(resolve(dirname(file), path)), module, module.exports);
    return module.exports;
  };
  load(join(root, "app.js"));
  app?.onLaunch?.call(app, { path: "pages/groups", query: {} });
  load(join(root, "pages/groups.js"));
  const instance = {
    ...component.methods,
    route: "pages/groups",
    is: "pages/groups",
    data: {},
    properties: {},
    dataset: {},
    options: {},
    setData(/** @type {object} */ data, /** @type {() => void} */ callback) {
      Object.assign(shown, data);
      callback?.();
    },
    triggerEvent() {},
    selectAllComponents: () => [],
    createSelectorQuery: () => ({}),
  };
  component.lifetimes?.attached?.call(instance);
  component.lifetimes?.ready?.call(instance);
  instance.onLoad({});
  return { page: instance.$vm, data: () => shown };
}
