import { Gauge, type Registry } from 'prom-client';
import type { Issuer } from '../access/issuer';
import type { Limits } from '../access/limits';

/** Of a server with a certificate: when it ends, in seconds since 1970. */
export type Doors = { certificateEndsAtSeconds: (() => number) | undefined };

/** Who was turned away, and what would turn everybody away: keys and certificates that grow old. */
export function tellOfDoors(registry: Registry, limits: Limits, issuer: Issuer): Doors {
  const doors: Doors = { certificateEndsAtSeconds: undefined };
  const registers = [registry];
  new Gauge({
    name: 'lodestone_limits_reached',
    help: 'Requests and connections that were turned away since the start, by the limit.',
    labelNames: ['limit'],
    registers,
    collect() {
      for (const [limit, count] of limits.reached) this.set({ limit }, count);
    },
  });
  new Gauge({
    name: 'lodestone_issuer_keys_age_seconds',
    help: 'How old the keys are that tokens of an OpenID provider are verified with.',
    registers,
    collect() {
      this.set((issuer.keyStatus?.().ageMs ?? 0) / 1_000);
    },
  });
  new Gauge({
    name: 'lodestone_issuer_failures',
    help: 'How often an OpenID provider did not say which keys it has, since the start.',
    registers,
    collect() {
      this.set(issuer.keyStatus?.().failures ?? 0);
    },
  });
  new Gauge({
    name: 'lodestone_tls_certificate_ends_at_seconds',
    help: 'When the certificate ends, in seconds since 1970; 0 without one.',
    registers,
    collect() {
      this.set(doors.certificateEndsAtSeconds?.() ?? 0);
    },
  });
  return doors;
}
