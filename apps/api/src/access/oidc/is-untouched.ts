import { isLoopbackHost } from '../loopback';

/** Nobody on the way can change what comes from there: TLS, or this machine. */
export function isUntouched(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(host));
}
