// A Chromium without a screen, steered through its own pipe (the DevTools protocol: one JSON text after the other, each
// ended by a zero byte), so that pages can be measured and looked at without another package.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--remote-debugging-pipe',
];

/** The program: CHROMIUM, or what Debian and others call it; null where there is none. */
export function findChromium() {
  const names = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'].filter(Boolean);
  return names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

/** Starts the browser. `look` opens one page after the other; `close` ends it. */
export async function openChromium(program) {
  const profile = mkdtempSync(join(tmpdir(), 'njb-chromium-'));
  const child = spawn(program, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const waiting = new Map();
  const listeners = new Set();
  let [last, rest] = [0, ''];
  child.stdio[4].setEncoding('utf8').on('data', (text) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop();
    for (const part of parts) take(JSON.parse(part));
  });
  ended.then(() => {
    for (const { reject } of waiting.values()) reject(new Error('The browser ended.'));
  });

  function take({ id, result, error, method, params, sessionId }) {
    if (id === undefined) for (const listener of listeners) listener(method, params, sessionId);
    else if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  }

  function ask(method, params = {}, sessionId) {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /**
   * Opens an address and hands a page to `use`: `show({ width, dark, print })` sets the window, `evaluate(source)`
   * runs an expression in it and waits for what it promises, `picture()` is a PNG of all of it, `pdf()` the same on A4. Returns all requests the page made beside itself, and everything
   * on its console.
   */
  async function look(url, use) {
    const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
    const [requests, said] = [[], []];
    let isLoaded = () => {};
    const loaded = new Promise((resolve) => {
      isLoaded = resolve;
    });
    // a frame without rights is a process, and a session, of its own
    const sessions = new Set([sessionId]);
    const enter = async (session) => {
      sessions.add(session);
      for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await ask(`${domain}.enable`, {}, session);
      const frames = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
      await ask('Target.setAutoAttach', frames, session);
      await ask('Runtime.runIfWaitingForDebugger', {}, session);
    };
    const listener = (method, params, session) => {
      if (!sessions.has(session)) return;
      // the frame may be gone before it is entered
      if (method === 'Target.attachedToTarget') enter(params.sessionId).catch(() => undefined);
      if (method === 'Page.loadEventFired' && session === sessionId) isLoaded();
      if (method === 'Network.requestWillBeSent') requests.push(params.request.url);
      if (method === 'Log.entryAdded') said.push(params.entry.text);
      if (method === 'Runtime.consoleAPICalled') said.push(params.args.map(({ value }) => value).join(' '));
      if (method === 'Runtime.exceptionThrown') said.push(params.exceptionDetails.text);
    };
    listeners.add(listener);
    const tell = (method, params) => ask(method, params, sessionId);
    try {
      await enter(sessionId);
      await tell('Page.navigate', { url });
      await loaded;
      let window = { width: 1000, height: 800 };
      const page = {
        async show({ width, height = 800, dark = false, print = false }) {
          window = { width, height };
          await tell('Emulation.setDeviceMetricsOverride', { ...window, deviceScaleFactor: 1, mobile: width < 600 });
          const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }];
          await tell('Emulation.setEmulatedMedia', { features, media: print ? 'print' : '' });
        },
        async evaluate(expression) {
          const { result, exceptionDetails } = await tell('Runtime.evaluate', {
            expression,
            returnByValue: true,
            awaitPromise: true,
          });
          if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
          return result.value;
        },
        async picture() {
          const { cssContentSize } = await tell('Page.getLayoutMetrics');
          const clip = { x: 0, y: 0, width: window.width, height: Math.ceil(cssContentSize.height), scale: 1 };
          const { data } = await tell('Page.captureScreenshot', { clip, captureBeyondViewport: true });
          return Buffer.from(data, 'base64');
        },
        async pdf() {
          const { data } = await tell('Page.printToPDF', { printBackground: false, preferCSSPageSize: true });
          return Buffer.from(data, 'base64');
        },
      };
      await use(page);
      return { requests: requests.filter((each) => each !== url), said };
    } finally {
      listeners.delete(listener);
      await ask('Target.closeTarget', { targetId });
    }
  }

  return {
    look,
    async close() {
      await ask('Browser.close').catch(() => undefined);
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
