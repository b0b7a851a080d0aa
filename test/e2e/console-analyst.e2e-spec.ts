import { readFileSync } from 'node:fs';
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
  '/events?at=13000&to=13000',
  '/events?at=13000&to=13000&tab=content',
  '/events?at=13000&to=13000&tab=place',
  '/volumes?by=month',
  '/volumes?by=client',
  '/replay',
  '/compare?from=12000&to=14000',
  '/export?dataset=volumes',
];

describeInBrowser("the analyst's desk", () => {
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

  const analyst = async (look: Look = {}, path = '/volumes'): Promise<Visitor> => {
    const visitor = await Visitor.at(browser, url, look);
    await visitor.goTo(path);
    await visitor.signInAs('analyst');
    return visitor;
  };

  describe.each(looks)('in $language, $scheme', (look) => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await analyst(look);
    });
    afterAll(() => visitor?.close());

    it.each(rooms)('shows %s whole, to everybody, and asks nobody else', async (path) => {
      await visitor.goTo(path);
      await visitor.settled();
      const name = path.replace(/\W+/g, '-').slice(1, 60);
      await visitor.shot(`analyst-${look.language}-${look.scheme}-${name}`);

      expect(await visitor.barriers()).toStrictEqual([]);
      expect(await visitor.sideways()).toBeLessThanOrEqual(0);
      expect(visitor.complaints).toStrictEqual([]);
      expect([...visitor.asked]).toStrictEqual([url]);
    });
  });

  it('fits every room into a window of 360 px', async () => {
    const narrow = await analyst({ language: 'zh', width: 360, height: 780 });
    const tooWide: string[] = [];
    for (const path of rooms) {
      await narrow.goTo(path);
      await narrow.settled();
      if ((await narrow.sideways()) > 0) tooWide.push(path);
    }

    expect(tooWide).toStrictEqual([]);
    await narrow.close();
  });

  it('lets no row move under a reader while others record', async () => {
    const reader = await analyst({}, '/events');
    const rows = reader.page.getByRole('grid', { name: 'Events' }).getByRole('row');
    await rows.nth(1).waitFor();
    await reader.page.getByRole('button', { name: /^Live/ }).click();
    await reader.page.getByText(/^Paused, 0 newer/).waitFor();
    const before = await rows.nth(1).textContent();
    const clerk = await Visitor.at(browser, url);
    await clerk.goTo('/inbox');
    await clerk.signInAs('NB-MAG');
    await clerk.page.getByRole('button', { name: 'As sent' }).first().click();
    await clerk.page.getByText(/^Confirmed as /).waitFor();
    await reader.page.getByText(/^Paused, [1-9]\d* newer/).waitFor();

    expect(await rows.nth(1).textContent()).toBe(before);

    await reader.shot('analyst-paused');
    await reader.page.keyboard.press(' ');
    await rows
      .nth(1)
      .filter({ hasNotText: before ?? '' })
      .waitFor();

    expect(reader.complaints).toStrictEqual([]);
    await Promise.all([reader.close(), clerk.close()]);
  });

  it('replays a fold beside what it came to at another ordinal', async () => {
    const visitor = await analyst({}, '/replay?to=14000&against=12000');
    await visitor.settled();
    await visitor.page.keyboard.press('r');
    await visitor.page.getByText('14,001 of 14,001 events').waitFor();
    await visitor.page.getByRole('columnheader', { name: 'Since #12,000' }).waitFor();
    await visitor.page.getByRole('columnheader', { name: 'Germany' }).waitFor();
    await visitor.shot('analyst-replayed');

    expect(await visitor.barriers()).toStrictEqual([]);
    await visitor.close();
  });

  it('saves a table as CSV whole, of one ordinal', async () => {
    const visitor = await analyst({}, '/export?dataset=volumes&knownAt=13000');
    const [file] = await Promise.all([
      visitor.page.waitForEvent('download'),
      visitor.page.getByRole('button', { name: 'Download as csv' }).click(),
    ]);
    await visitor.page.getByText('Saved as volumes.csv.').waitFor();
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\n');

    expect(lines[0]).toMatch(/^exporterId,month,/);
    expect(lines.length).toBeGreaterThan(100);
    await visitor.close();
  });

  it('asks for nobody’s name, whatever is looked at', async () => {
    const visitor = await analyst();
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const path of [...rooms, '/enterprises/NB-MAG', '/overview']) {
      await visitor.goTo(path);
      await visitor.settled();
    }

    expect(asked).toContain('/registers/transaction-volumes');
    expect(
      asked.filter((path) => /client-identities|suggestions|^\/clients/.test(path)),
    ).toStrictEqual([]);
    await visitor.close();
  });

  it.each(['/work', '/clients', '/inbox'])(
    'says of %s, which is no room of this desk, that nothing is there',
    async (path) => {
      const visitor = await analyst({}, path);
      await visitor.page.getByText('There is nothing here').waitFor();

      expect(await visitor.page.getByText('There is nothing here').count()).toBe(1);
      await visitor.close();
    },
  );
});
