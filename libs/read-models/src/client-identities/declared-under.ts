import type { ClientsReading } from './client-tables';

/** A declaration that can be read, and who made it. */
export type DeclaredRef = Readonly<{ ref: string; declaredById: string }>;

/** Every declaration that gives the client id, as of now: what an order to forget is about. */
export const declaredUnder = (
  reading: ClientsReading,
  { clientId }: Readonly<{ clientId: string }>,
): readonly DeclaredRef[] =>
  reading.scan('clients', { clientId }).flatMap(({ ref }) => {
    const declared = reading.get('declarations', ref);
    return declared ? [{ ref, declaredById: declared.declaredById }] : [];
  });

/** Clients about whom there was an order to forget, each once. */
export const forgottenClients = (reading: ClientsReading): readonly string[] =>
  reading
    .select(
      { clientId: 'text' },
      `SELECT DISTINCT clientId FROM decisions WHERE decision = 'IdentityForgotten'
       ORDER BY clientId`,
    )
    .map(({ clientId }) => clientId);
