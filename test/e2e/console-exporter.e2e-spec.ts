import type { Browser } from 'playwright-core';
import { killLeftovers } from './child-processes';
import { describeInBrowser, startBrowser, Visitor, type Look } from './console-browser';
import { removeDataFolders } from './data-folder';
import { smallNation } from './small-nation';

// A demonstration is loaded and a browser started, on whichever machine.
jest.setTimeout(300_000);

const looks: readonly Look[] = [
  { language: 'en', scheme: 'light' },
  { language: 'zh', scheme: 'dark', width: 1440 },
];

const rooms = [
  '/work',
  '/inbox',
  '/outbox',
  '/months',
  '/stock',
  '/records',
  '/clients',
  '/volumes?by=destination',
  '/record/Exported?site=NB-MAG.W1&lot=S-N42SH-251230-31',
  '/records/NB-MAG.W1/2025-12-SALE-0125',
  '/records/NB-MAG.W1/2025-12-SALE-0125/mend?how=correct',
];

describeInBrowser("the exporter's desk", () => {
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    const demo = await smallNation();
    url = (await demo.ready()).url;
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await killLeftovers();
    removeDataFolders();
  });

  const exporter = async (look: Look = {}, path = '/work'): Promise<Visitor> => {
    const visitor = await Visitor.at(browser, url, look);
    await visitor.goTo(path);
    await visitor.signInAs('NB-MAG');
    return visitor;
  };

  describe.each(looks)('in $language, $scheme', (look) => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await exporter(look);
    });
    afterAll(() => visitor?.close());

    it.each(rooms)('shows %s whole, to everybody, and asks nobody else', async (path) => {
      await visitor.goTo(path);
      await visitor.page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
      await visitor.page.waitForLoadState('networkidle');
      const name = path.replace(/\W+/g, '-').slice(1, 40);
      await visitor.shot(`exporter-${look.language}-${look.scheme}-${name}`);

      expect(await visitor.barriers()).toStrictEqual([]);
      expect(await visitor.sideways()).toBeLessThanOrEqual(0);
      expect(visitor.complaints).toStrictEqual([]);
      expect([...visitor.asked]).toStrictEqual([url]);
    });
  });

  it.each(rooms)('fits %s into a window of 360 px', async (path) => {
    const narrow = await exporter({ language: 'zh', width: 360, height: 780 }, path);
    await narrow.page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    await narrow.page.waitForLoadState('networkidle');

    expect(await narrow.sideways()).toBeLessThanOrEqual(0);
    await narrow.close();
  });

  it('confirms a delivery once, from whichever of two windows', async () => {
    const [one, other] = [await exporter({}, '/inbox'), await exporter({}, '/inbox')];
    const asSent = (visitor: Visitor) =>
      visitor.page.getByRole('button', { name: 'As sent' }).first();
    await Promise.all([asSent(one).waitFor(), asSent(other).waitFor()]);
    await asSent(one).click();
    await one.page.getByText(/^Confirmed as /).waitFor();
    await asSent(other).click();
    await other.page.getByText(/It was confirmed already/).waitFor();

    expect([...one.complaints, ...other.complaints]).toStrictEqual([]);
    await Promise.all([one.close(), other.close()]);
  });

  it('says before it is confirmed what a receipt that is short comes to', async () => {
    const visitor = await exporter({}, '/inbox');
    await visitor.page.getByRole('button', { name: 'Otherwise' }).first().click();
    const received = visitor.page.getByLabel('Received (kg)');
    await received.fill('1000');
    await visitor.page.getByText(/kg short$/).waitFor();
    await visitor.page.getByText(/^Would be (recorded|refused)$/).waitFor();
    await received.fill('much');

    await visitor.page.getByText('A mass in kilograms, to the gram').first().waitFor();
    await visitor.close();
  });

  const exportOfSold = '/record/Exported?site=NB-MAG.W1&lot=S-N42SH-251230-31';

  it('records an export that begins with its sale, and shows markup in a name as it is', async () => {
    const visitor = await exporter({}, exportOfSold);
    const { page } = visitor;
    await page.getByLabel(/^Name \*/).fill('<img src=x onerror=alert(1)> GmbH');
    await page.getByText('Would be recorded').waitFor();
    await page
      .getByText(/^<img src=x onerror=alert\(1\)> GmbH: /)
      .first()
      .waitFor();
    await visitor.shot('exporter-form-judged');
    await page.getByRole('button', { name: /^Record/ }).click();
    await page.getByText(/^Recorded as /).waitFor();
    await page.getByRole('link', { name: 'Open it' }).click();
    await page.getByText('Every record’s postings sum to 0.').waitFor();

    expect(await page.locator('img').count()).toBe(0);
    expect(visitor.complaints).toStrictEqual([]);
    await visitor.close();
  });

  it('loses nothing that is typed when the session ends', async () => {
    const visitor = await exporter({}, '/record/SoldToClient');
    const { page } = visitor;
    await page.getByLabel(/^Contract/).fill('C-360');
    await page.route('**/stock/lots*', (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        body: '{"code":"token-expired","status":401,"message":{"en":"Expired.","zh":"过期。"}}',
      }),
    );
    await page.goto(`${url}/console/stock`);
    await page.getByText('Your session has ended').waitFor();
    await visitor.shot('exporter-session-ended');
    await page.unroute('**/stock/lots*');
    await page.getByRole('button', { name: 'Sign in as NB-MAG' }).click();
    await page.getByText('Your session has ended').waitFor({ state: 'hidden' });
    await page.goto(`${url}/console/record/SoldToClient`);

    expect(await page.getByLabel(/^Contract/).inputValue()).toBe('C-360');
    await visitor.close();
  });

  it.each(['/overview', '/records/BT-ORE.MINE1/2025-12-MINE-0001', '/nothing'])(
    'says the same of %s, which may not be seen or is not there',
    async (path) => {
      const visitor = await exporter({}, path);
      await visitor.page.getByText('There is nothing here').waitFor();

      expect(await visitor.page.getByText('There is nothing here').count()).toBe(1);
      await visitor.close();
    },
  );

  it('voids with a reason, after showing what that changes', async () => {
    const visitor = await exporter({}, '/records/NB-MAG.W1/2025-12-EXP-0093-R/mend?how=void');
    const { page } = visitor;
    await page.getByRole('combobox', { name: 'Reason' }).click();
    await page.getByRole('option').first().click();
    await page.getByText('What it changes').waitFor();
    await page.getByRole('button', { name: /^(Record with|Void it)/ }).click();
    await page.getByText('Voided').first().waitFor();

    expect(page.url()).toBe(`${url}/console/records/NB-MAG.W1/2025-12-EXP-0093-R`);
    await visitor.close();
  });
});
