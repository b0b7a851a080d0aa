import { codeTable } from '../code-table';
import { duns } from './duns';
import { eori } from './eori';
import { euVat } from './eu-vat';
import { gln } from './gln';
import type { IdentifierScheme } from './identifier';
import { lei } from './lei';
import { nationalNumbers } from './national-numbers';
import { uscc } from './uscc';

/**
 * In order of precedence: the first that a declaration has gives the client id (design.md §3,
 * Clients). A scheme added later goes among the national numbers by its code; declarations that
 * were made before do not have it, so no client id changes.
 */
export const identifierSchemes = [lei, uscc, euVat, eori, ...nationalNumbers, duns, gln] as const;

export type IdentifierSchemeCode = (typeof identifierSchemes)[number]['code'];

const table = codeTable<IdentifierScheme, IdentifierSchemeCode>(identifierSchemes);

export const identifierSchemeOf = table.find;
export const isIdentifierScheme = table.has;
