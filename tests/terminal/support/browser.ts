import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  // Chromium's own sandbox does not start for root, or in a container: the page's policy is what is tried here.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The Chromium that is installed; null without one. */
export function findChromium(): string | null {
  const directories = (process.env['PATH'] ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => directories.map((directory) => join(directory, name)));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
};

/** A headless Chromium with one page, driven by the DevTools protocol. */
export class Browser {
  /** What the page logged, complained about, was refused, or asked for besides itself. */
  readonly complaints: string[] = [];
  private readonly process: ChildProcess;
  private readonly questions: Writable;
  private readonly profile: string;
  private readonly waiting = new Map<number, (message: Message) => void>();
  private readonly awaited = new Map<string, () => void>();
  private session = '';
  private page = '';
  private count = 0;

  private constructor(path: string) {
    this.profile = mkdtempSync(join(tmpdir(), 'chromium-'));
    this.process = spawn(path, [...FLAGS, `--user-data-dir=${this.profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    // Nobody shall wait for the answer of a browser that is gone.
    this.questions = this.process.stdio[3] as Writable;
    this.questions.on('error', () => {});
    this.process.once('exit', () => {
      for (const answer of this.waiting.values()) answer({ error: { message: 'Chromium has ended' } });
    });
    const answers = this.process.stdio[4] as Readable;
    let rest = '';
    answers.setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop() ?? '';
      for (const each of messages) this.receive(JSON.parse(each) as Message);
    });
  }

  static async start(path: string): Promise<Browser> {
    const browser = new Browser(path);
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    browser.session = sessionId as string;
    for (const domain of ['Page', 'Runtime', 'Log', 'Network', 'Audits'])
      await browser.send(`${domain}.enable`);
    return browser;
  }

  async open(file: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => this.awaited.set('Page.loadEventFired', resolve));
    this.page = pathToFileURL(file).href;
    await this.send('Page.navigate', { url: this.page });
    await loaded;
  }

  /** The value of an expression in the page; what it promises is waited for. @throws Error if it throws */
  async value<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { value: T }).value;
  }

  /** Presses a key, named as `KeyboardEvent.key` names it. */
  async press(key: string): Promise<void> {
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code: key });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key });
  }

  async click(x: number, y: number): Promise<void> {
    const at = { x, y, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  }

  async screen({ width, height, dark = false }: { width: number; height: number; dark?: boolean }) {
    await this.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
    const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }];
    await this.send('Emulation.setEmulatedMedia', { features });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send('Page.captureScreenshot');
    return Buffer.from(data as string, 'base64');
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    // By its own way out, it takes the processes along that write to its profile.
    await this.send('Browser.close');
    await ended;
    await rm(this.profile, { recursive: true, force: true, maxRetries: 20 });
  }

  async send(method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const id = ++this.count;
    const answer = new Promise<Message>((resolve) => this.waiting.set(id, resolve));
    const message = { id, method, params, ...(this.session !== '' && { sessionId: this.session }) };
    this.questions.write(`${JSON.stringify(message)}\0`);
    const { result = {}, error } = await answer;
    this.waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  private receive(message: Message): void {
    const { id, method = '', params } = message;
    if (id !== undefined) this.waiting.get(id)?.(message);
    this.awaited.get(method)?.();
    if (method === 'Network.requestWillBeSent') {
      const { url } = (params as { request: { url: string } }).request;
      if (url !== this.page) this.complaints.push(`asked for ${url}`);
    }
    if (
      ['Runtime.exceptionThrown', 'Runtime.consoleAPICalled', 'Log.entryAdded', 'Audits.issueAdded'].includes(
        method,
      )
    )
      this.complaints.push(`${method} ${JSON.stringify(params)}`);
  }
}
