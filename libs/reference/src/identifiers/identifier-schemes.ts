import { codeTable } from '../code-table';
import { duns } from './duns';
import { eori } from './eori';
import { gln } from './gln';
import type { IdentifierScheme } from './identifier';
import { lei } from './lei';
import { national } from './national';
import { nationalNumbers } from './national-numbers';
import { tellingApart } from './placeholder';
import { uscc } from './uscc';
import { vat } from './vat';

/**
 * In order of precedence: the first that a declaration has gives the client id (design.md §3,
 * Clients). A scheme added later goes among the national numbers by its code; declarations that
 * were made before do not have it, so no client id changes. `national` comes after them all,
 * because nothing of it is checked but its form.
 */
export const identifierSchemes = [
  tellingApart(lei),
  tellingApart(uscc),
  tellingApart(vat),
  tellingApart(eori),
  ...nationalNumbers.map(tellingApart),
  tellingApart(national),
  tellingApart(duns),
  tellingApart(gln),
] as const;

export type IdentifierSchemeCode = (typeof identifierSchemes)[number]['code'];

const table = codeTable<IdentifierScheme, IdentifierSchemeCode>(identifierSchemes);

export const identifierSchemeOf = table.find;
export const isIdentifierScheme = table.has;
