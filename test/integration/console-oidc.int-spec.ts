import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { describeInBrowser, startBrowser, Visitor } from '../e2e/console-browser';
import { enterpriseBody, siteBody } from './chain';
import { audience, RealIssuer } from './oidc/real-issuer';
import { RunningLedger } from './running-ledger';

// A browser, a real issuer and a ledger on a socket.
jest.setTimeout(240_000);

const grants = ['ls-enterprise', 'ls-read', 'ls-record'];
const people = {
  wang: { groups: grants, org: 'TJ-MAG' },
  ministry: { groups: ['ls-regulator', 'ls-read', 'ls-enterprises', 'ls-hold'] },
  stranger: { groups: grants, org: 'NOBODY' },
};

describeInBrowser('signing in where an organisation has the accounts', () => {
  let browser: Browser;
  let issuer: RealIssuer;
  let ledger: RunningLedger;
  let url: string;

  beforeAll(async () => {
    issuer = await RealIssuer.start([
      { clientId: 'registrar', claims: { groups: ['ls-regulator', 'ls-read', 'ls-enterprises'] } },
    ]);
    ledger = await RunningLedger.start({
      LODESTONE_AUTH: 'oidc',
      LODESTONE_OIDC_ISSUER: issuer.url,
      LODESTONE_OIDC_AUDIENCE: audience,
      LODESTONE_OIDC_CLIENT_ID: 'console',
      LODESTONE_OIDC_CLAIMS: 'role=groups,permissions=groups,enterprise=org,prefix=ls-',
    });
    ledger.clock.instant = new Date();
    const headers = { authorization: `Bearer ${await issuer.tokenFor('registrar')}` };
    for (const [path, payload] of [
      ['/enterprises/TJ-MAG', enterpriseBody('TJ-MAG')],
      ['/sites/TJ-WORKS', siteBody('TJ-MAG')],
    ] as const) {
      await ledger.inject({ method: 'PUT', url: path, headers, payload });
    }
    await ledger.app.listen(0, '127.0.0.1');
    const { port } = ledger.app.getHttpServer().address() as AddressInfo;
    url = `http://127.0.0.1:${port}`;
    issuer.admit({ clientId: 'console', address: `${url}/console/signed-in`, people });
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await ledger?.stop();
    await issuer?.goAway();
  });

  beforeEach(() => {
    ledger.clock.instant = new Date();
  });

  /** Away from the ledger's page, to the issuer's own, and as that person to the door of the ledger. */
  async function signIn(visitor: Visitor, person: keyof typeof people): Promise<void> {
    const { page } = visitor;
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('input[name=login]').fill(person);
    await page.locator('input[name=password]').fill('any');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  }

  it('comes back to what was looked at, with nothing of the issuer in the address', async () => {
    const visitor = await Visitor.at(browser, url);
    const { page } = visitor;
    await visitor.goTo('/stock?material=magnet-nd');
    await signIn(visitor, 'wang');
    await page.getByRole('navigation').waitFor();

    expect(page.url()).toBe(`${url}/console/stock?material=magnet-nd`);
    expect(await page.getByRole('banner').getByText('TJ-MAG').count()).toBe(1);
    expect(
      await page.evaluate(
        "Object.keys(sessionStorage).filter((key) => key.startsWith('lodestone'))",
      ),
    ).toStrictEqual(['lodestone.session']);
    expect(await page.evaluate('JSON.stringify(localStorage) + document.cookie')).not.toMatch(
      /eyJ/,
    );
    await visitor.close();
  });

  it('opens the first room of whoever it is', async () => {
    const visitor = await Visitor.at(browser, url);
    await visitor.goTo('');
    await signIn(visitor, 'ministry');
    await visitor.page.waitForURL(`${url}/console/overview`);

    expect(await visitor.page.getByText('There is nothing here').count()).toBe(0);
    await visitor.close();
  });

  it('tells in the words of the ledger why somebody is not let in', async () => {
    const visitor = await Visitor.at(browser, url);
    await visitor.goTo('/stock');
    await signIn(visitor, 'stranger');
    await visitor.page.getByText(/token-invalid/).waitFor();

    expect(await visitor.page.getByRole('navigation').count()).toBe(0);
    await visitor.close();
  });

  it('takes no code that this window did not ask for', async () => {
    const visitor = await Visitor.at(browser, url);
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(request.url()));
    await visitor.goTo('/signed-in?code=stolen&state=made-up');
    await visitor.page.getByText(/was not asked for in this window/).waitFor();

    expect(new URL(visitor.page.url()).search).toBe('');
    expect(asked.filter((each) => each.startsWith(issuer.url))).toStrictEqual([]);
    await visitor.close();
  });

  it('may ask its own ledger and that issuer, and nobody else', async () => {
    const { headers } = await ledger.inject({ method: 'GET', url: '/console' });

    expect(String(headers['content-security-policy'])).toContain(
      `; connect-src 'self' ${issuer.url}; `,
    );
  });

  it('says so when the issuer is away, and goes on when it is back', async () => {
    const visitor = await Visitor.at(browser, url);
    await visitor.goTo('/stock');
    await issuer.goAway();
    await visitor.page.getByRole('button', { name: 'Sign in' }).click();
    await visitor.page.getByText(/does not answer as it should/).waitFor();
    await issuer.comeBack();
    await signIn(visitor, 'wang');
    await visitor.page.getByRole('navigation').waitFor();

    expect(visitor.page.url()).toBe(`${url}/console/stock`);
    await visitor.close();
  });

  it('goes to the issuer again when the session ends, and comes back to the same view', async () => {
    const visitor = await Visitor.at(browser, url);
    const { page } = visitor;
    await visitor.goTo('/stock');
    await signIn(visitor, 'wang');
    await page.getByRole('navigation').waitFor();
    ledger.clock.instant = new Date(Date.now() + 3_600_000);
    await page.reload();
    await page.getByText('Your session has ended').waitFor();
    ledger.clock.instant = new Date();
    await page.getByRole('button', { name: 'Sign in as TJ-MAG' }).click();
    // The issuer knows its browser still: nothing is typed a second time.
    await page.getByText('Your session has ended').waitFor({ state: 'hidden' });
    await page.getByRole('navigation').waitFor();

    expect(page.url()).toBe(`${url}/console/stock`);
    await visitor.close();
  });
});
