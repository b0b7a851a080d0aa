/** Somebody who can sign in at the demonstration, as `GET /accounts` tells it. */
export type Account = Readonly<{
  account: string;
  role: string;
  name: Readonly<{ en: string; zh: string }>;
}>;
