import { saidToTests } from '@lodestone/testing/environment';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
);

/** The stories of the console need a browser; a machine without one says aloud that they are not tried. */
export function describeInBrowser(title: string, stories: () => void): void {
  if (!browserPath) process.stderr.write(`\nNo chromium here: "${title}" is NOT TRIED.\n`);
  (browserPath ? describe : describe.skip)(title, stories);
}

/** Without these it asks for updates elsewhere, or needs more than a container has. */
const quietly =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync ' +
  '--disable-background-networking --disable-component-update';

export async function startBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: browserPath ?? '', args: quietly.split(' ') });
}

export type Look = Readonly<{
  language?: 'en' | 'zh';
  scheme?: 'light' | 'dark';
  width?: number;
  height?: number;
}>;

/** Somebody at the console in a window of their own, and what the page complained about. */
export class Visitor {
  readonly complaints: string[] = [];
  readonly asked = new Set<string>();

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => this.asked.add(new URL(request.url()).origin));
  }

  static async at(browser: Browser, url: string, look: Look = {}): Promise<Visitor> {
    const { language = 'en', scheme = 'light', width = 1280, height = 900 } = look;
    const context = await browser.newContext({
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      colorScheme: scheme,
      viewport: { width, height },
      timezoneId: 'Asia/Shanghai',
    });
    return new Visitor(context, await context.newPage(), url);
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.url}/console${path}`);
  }

  /** One click on the account, from the list that is searched. */
  async signInAs(account: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(account);
    await this.page
      .getByRole('listitem')
      .getByRole('button')
      .filter({ hasText: account })
      .first()
      .click();
    await this.page.getByRole('navigation').or(this.page.getByRole('banner')).first().waitFor();
  }

  /** How far the page is wider than its window. */
  sideways(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - innerWidth');
  }

  /** Of WCAG 2.2, levels A and AA, what is not kept, with the place. */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(axe());
    const found: unknown = await this.page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
        .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary.slice(0, 200))))`,
    );
    return found as string[];
  }

  /** For whoever looks: into LODESTONE_SCREENSHOTS, or nowhere. */
  async shot(name: string): Promise<void> {
    const folder = saidToTests.screenshots;
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

let axeSource: string | undefined;

const axe = (): string =>
  (axeSource ??= readFileSync(
    resolve(__dirname, '../../node_modules/axe-core/axe.min.js'),
    'utf8',
  ));
