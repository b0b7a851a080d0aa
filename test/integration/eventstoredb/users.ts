import { readFileSync } from 'node:fs';
import { request } from 'node:https';

type User = Readonly<{ name: string; password: string }>;

/** The same server, asked by another user. */
export const withUser = (url: string, name: string, password: string): string =>
  url.includes('@') ? url.replace(/\/\/[^@]*@/, `//${name}:${password}@`) : url;

/** As the curl of docs/operations.md does, and sets the password where the user is there. */
export async function addUser(url: string, { name, password }: User): Promise<void> {
  const added = { loginName: name, fullName: name, groups: [], password };
  const status = await post(url, '/users', added);
  if (status === 201) return;
  const reset = await post(url, `/users/${name}/command/reset-password`, { newPassword: password });
  if (reset !== 200) throw new Error(`user ${name} was not made: ${status}, ${reset}`);
}

/** To the first node that is named: each passes it on to the leader. */
function post(url: string, path: string, body: object): Promise<number | undefined> {
  const { username, password, hostname, port, searchParams } = new URL(firstNodeOf(url));
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  const ca = searchParams.get('tlsCAFile');
  const call = request(
    {
      ...{ hostname, port, path, method: 'POST', auth: `${username}:${password}` },
      headers: { 'content-type': 'application/json' },
      ...(ca === null ? {} : { ca: readFileSync(ca) }),
    },
    (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    },
  );
  call.once('error', reject).end(JSON.stringify(body));
  return promise;
}

const firstNodeOf = (url: string): string =>
  url.replace(/^esdb(\+discover)?:/, 'https:').replace(/,[^/?]*/, '');
