const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** 256 bits that nobody guesses: 43 characters, the least that RFC 7636 takes for a verifier. */
export const randomText = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** What the issuer is shown of a verifier when one leaves (S256); the verifier itself comes with the code. */
export async function challengeOf(verifier: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64url(new Uint8Array(hash));
}
