import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { begin } from './chain';
import { RunningLedger } from './running-ledger';

// A browser starts, on whichever machine.
jest.setTimeout(120_000);

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
);
if (!browserPath) {
  process.stderr.write('\nNo chromium here: calls from the page at /docs are NOT TRIED.\n');
}

/** Without these it asks for updates elsewhere, or needs more than a container has. */
const quietly =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync ' +
  '--disable-background-networking --disable-component-update';

const describeInBrowser = browserPath ? describe : describe.skip;

describeInBrowser('the page at /docs, in a browser', () => {
  let ledger: RunningLedger;
  let browser: Browser;
  let page: Page;
  let address: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    ledger = await RunningLedger.start();
    await begin(ledger);
    await ledger.app.listen(0, '127.0.0.1');
    const { port } = ledger.app.getHttpServer().address() as AddressInfo;
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({
      executablePath: browserPath ?? '',
      args: quietly.split(' '),
    });
    page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    address = `http://127.0.0.1:${port}/docs`;
    await page.goto(address);
  });

  afterAll(async () => {
    await browser?.close();
    await ledger?.stop();
  });

  const statusOf = (operation: string) => page.locator(`#${operation} form .status`);

  it('signs in, records the example, and shows status, headers and body', async () => {
    await page.selectOption('#account', 'TJ-MAG');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in as Tianjin Magnets').waitFor();
    await page.click('#putRecord > summary');
    const form = page.locator('#putRecord form');

    expect(await form.getByLabel('siteId').inputValue()).toBe('TJ-WORKS');
    await form.getByRole('button', { name: 'Send' }).click();
    await statusOf('putRecord').waitFor();

    expect(await statusOf('putRecord').textContent()).toBe('201 Created');
    const shown = await form.locator('pre').allTextContents();
    expect(JSON.parse(shown[0] ?? '')).toMatchObject({ outcome: 'recorded' });
    expect(shown[1]).toMatch(/^location: \/sites\/TJ-WORKS\/records\/TRY-1$/m);
    expect(shown[2]).toMatch(/^curl -X PUT /);
  });

  it('is used by the keyboard alone, and shows what is refused', async () => {
    await page.locator('#putRecord > summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('#putRecord textarea').fill('{"type":"Stolen"}');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#putRecord .status.bad').waitFor();

    expect(await statusOf('putRecord').textContent()).toBe('400 Bad Request');
  });

  it('draws every form that it is asked for, and breaks no policy', async () => {
    const forms = page.locator('details[id^="form-"]');
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    await page.locator('#form-Volumes td').first().waitFor();

    expect(await forms.count()).toBeGreaterThan(200);
    expect(complaints.filter((text) => !/status of 400/.test(text))).toStrictEqual([]);
  });

  it('sets what the document has in backticks as code', async () => {
    const text = await page.locator('#page').innerText();
    const codes = page.locator('[id^=form-] td:nth-child(2) code', { hasText: /^groupBy$/ });

    expect(text).not.toContain('`');
    expect(await codes.count()).toBeGreaterThan(0);
  });

  it('shows the values of a list beside the box in which they are typed', async () => {
    const typed = page.locator('#sumVolumes form').getByLabel('groupBy');
    const values = page.locator(`#${await typed.getAttribute('aria-describedby')} code`);

    expect(await values.allTextContents()).toContain('month');
    const countries = page.locator('#sumVolumes form .fields details code');
    expect(await countries.allTextContents()).toContain('DE');
  });

  it('shows only what has the words of the filter, and says so when nothing has', async () => {
    const filter = page.getByRole('searchbox');
    const says = page.locator('nav [role=status]');
    const shown = (selector: string) => page.locator(selector).filter({ visible: true });
    await filter.fill('explainRecord');

    expect(await shown('nav a').allTextContents()).toStrictEqual(['GETexplainRecord']);
    expect(await shown('nav b').allTextContents()).toStrictEqual(['records']);
    expect(await shown('h2').allTextContents()).toStrictEqual(['records']);
    expect(await says.textContent()).toBe('');

    await filter.fill('no such thing');
    expect(await shown('nav a, nav b, h2, details').count()).toBe(0);
    expect(await says.textContent()).toBe('Nothing has these words.');

    await page.evaluate("location.hash = '#form-Volumes'");
    await shown('#form-Volumes').waitFor();
    expect(await filter.inputValue()).toBe('');
  });

  it.each([390, 820, 1280])('fits in Chinese, all opened, a window of %i px', async (width) => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport: { width, height: 900 },
    });
    const narrow = await context.newPage();
    await narrow.goto(address);
    await narrow.locator('#sumVolumes').waitFor();
    await narrow.evaluate(
      'for (const one of document.querySelectorAll("details")) one.open = true',
    );
    await narrow.locator('#form-Volumes td').first().waitFor();
    const sideways = 'document.documentElement.scrollWidth - innerWidth';
    const tablesSideways =
      '[...document.querySelectorAll(".scroll")].filter((one) => one.scrollWidth > one.clientWidth).length';
    const where = narrow.locator('#sumVolumes td .narrow').first();

    expect(await narrow.evaluate(sideways)).toBeLessThanOrEqual(0);
    if (width < 600) expect(await narrow.evaluate(tablesSideways)).toBe(0);
    expect((await where.boundingBox())?.height).toBeLessThan(26);
    expect(await narrow.locator('#putRecord').innerText()).toContain('企业 enterprise');
    await context.close();
  });
});
