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

const lot = '/lots/NB-MAG.W1/S-N48H-251223-36?element=Dy';

const rooms = [
  '/overview',
  '/findings',
  '/enterprises',
  '/enterprises/NB-MAG',
  '/clients',
  '/movements',
  '/balances',
  '/balances/nation?element=Dy&figure=exported',
  '/compare?from=12000&to=14000',
  '/volumes?by=destination',
  lot,
  `${lot}&depth=all`,
  `${lot}&depth=all&view=table`,
];

describeInBrowser("the regulator's desk", () => {
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

  const regulator = async (look: Look = {}, path = '/overview'): Promise<Visitor> => {
    const visitor = await Visitor.at(browser, url, look);
    await visitor.goTo(path);
    await visitor.signInAs('regulator');
    return visitor;
  };

  describe.each(looks)('in $language, $scheme', (look) => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await regulator(look);
    });
    afterAll(() => visitor?.close());

    it.each(rooms)('shows %s whole, to everybody, and asks nobody else', async (path) => {
      await visitor.goTo(path);
      await visitor.settled();
      const name = path.replace(/\W+/g, '-').slice(1, 60);
      await visitor.shot(`regulator-${look.language}-${look.scheme}-${name}`);

      expect(await visitor.barriers()).toStrictEqual([]);
      expect(await visitor.sideways()).toBeLessThanOrEqual(0);
      expect(visitor.complaints).toStrictEqual([]);
      expect([...visitor.asked]).toStrictEqual([url]);
    });
  });

  it('fits every room into a window of 360 px', async () => {
    const narrow = await regulator({ language: 'zh', width: 360, height: 780 });
    const tooWide: string[] = [];
    for (const path of rooms) {
      await narrow.goTo(path);
      await narrow.settled();
      if ((await narrow.sideways()) > 0) tooWide.push(path);
    }

    expect(tooWide).toStrictEqual([]);
    await narrow.close();
  });

  it('shows by the keyboard why a node is there, and opens and closes its neighbours', async () => {
    const visitor = await regulator({}, lot);
    const { page } = visitor;
    const nodes = page.locator('.react-flow__node');
    await nodes.nth(1).waitFor();
    const before = await nodes.count();
    const focus = nodes.filter({ hasText: 'S-N48H-251223-36' });
    await focus.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByText('Why is this here?').waitFor();
    await page
      .getByRole('list', { name: 'The shortest way' })
      .getByRole('listitem')
      .first()
      .waitFor();
    await visitor.shot('regulator-lot-path');

    expect(new URL(page.url()).searchParams.get('node')).toMatch(/^lot:NB-MAG\.W1\//);

    await page.getByRole('button', { name: /^Show one act more at N48H/ }).click();
    const close = page.getByRole('button', { name: /^Close what was opened at N48H/ });
    await close.waitFor();
    await nodes.nth(before).waitFor();

    expect(new URL(page.url()).searchParams.get('open')).toMatch(/^lot:NB-MAG\.W1\//);

    await close.click();
    await nodes.nth(before).waitFor({ state: 'detached' });

    expect(visitor.complaints).toStrictEqual([]);
    await visitor.close();
  });

  it('looks at what was known by an ordinal, says so in every room, and returns', async () => {
    const visitor = await regulator({}, '/overview');
    const { page } = visitor;
    const total = page.getByText(/tonnes, gross/);
    const now = await total.textContent();
    await page.getByTitle('Look at another moment').click();
    await page.getByLabel('Known by').fill('12,000');
    await page.getByRole('button', { name: 'Look', exact: true }).click();
    await page.getByText('You are looking at the past').waitFor();
    await total.filter({ hasNotText: now ?? '' }).waitFor();
    await visitor.shot('regulator-travelling');
    await page.getByRole('link', { name: 'Enterprises' }).click();
    await page.getByRole('heading', { level: 1, name: 'Enterprises' }).waitFor();

    expect(new URL(page.url()).searchParams.get('knownAt')).toBe('12000');

    await page.keyboard.press('Escape');
    await page.getByText('You are looking at the past').waitFor({ state: 'hidden' });

    expect(new URL(page.url()).searchParams.get('knownAt')).toBeNull();
    await visitor.close();
  });

  it.each(['/work', '/record/Exported', '/nothing'])(
    'says of %s, which is no room of this desk, that nothing is there',
    async (path) => {
      const visitor = await regulator({}, path);
      await visitor.page.getByText('There is nothing here').waitFor();

      expect(await visitor.page.getByText('There is nothing here').count()).toBe(1);
      await visitor.close();
    },
  );
});
