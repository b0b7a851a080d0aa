import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import type { MemoryLedger } from '@lodestone/testing';
import type { LicenceCommand } from './licence-commands';
import { licenceStream } from './licence.events';
import {
  accept,
  answer,
  apply,
  ask,
  certificate,
  change,
  client,
  grant,
  item,
  measure,
  refuse,
  resume,
  stop,
  tell,
  termsOf,
  untilGranted,
} from './licence.fixture';
import { licenceRowOf } from './licence.rows';
import { stateOf, stepsFrom } from './standing-after';

const begun = (...commands: readonly LicenceCommand[]): MemoryLedger => {
  const ledger = beginChain();
  for (const command of commands) submitted(ledger, command);
  return ledger;
};

const stateIn = (ledger: MemoryLedger): string =>
  stateOf(licenceRowOf(ledger.rows(licenceStream('L-1')))!.standing);

/** What the ledger says, one after the other. */
const outcomes = (ledger: MemoryLedger, ...commands: readonly LicenceCommand[]) =>
  commands.map((command) => {
    const decision = ledger.submit(command);
    return decision.outcome === 'refused' ? decision.refusal.code : decision.outcome;
  });

describe('applying for a licence', () => {
  it('is one event, and sent again the same', () => {
    const ledger = begun();
    const { data } = apply();

    expect(ledger.submit(apply())).toStrictEqual({
      outcome: 'accepted',
      events: [{ type: 'LicenceApplied', data }],
    });
    expect(ledger.submit(apply())).toStrictEqual({ outcome: 'unchanged', revision: 0 });
    expect(ledger.log.at(-1)).toMatchObject({ stream: 'licence-L-1' });
  });

  it('is refused to whoever is not in the directory, and for a day to come', () => {
    const ledger = begun();

    expect(
      outcomes(
        ledger,
        apply({ exporterId: 'ZZ', occurredOn: '2027-01-01' }),
        apply({ occurredOn: '2027-01-01' }),
      ),
    ).toStrictEqual(['enterprise-not-found', 'occurred-in-future']);
  });

  it('says of an id that somebody else has what it says of one that nobody has', () => {
    const ledger = begun(apply());
    const byRe = { byEnterpriseId: 'RE' };

    expect(ledger.submit(apply({ exporterId: 'RE' }))).toStrictEqual(
      ledger.submit(tell('add', answer().data.said, byRe)),
    );
    expect(
      ledger.submit(tell('add', answer().data.said, { ...byRe, licenceId: 'L-2' })),
    ).toMatchObject({
      refusal: { code: 'licence-not-found', detail: { licenceId: 'L-2' } },
    });
  });

  it.each([
    ['single', ['motors', 'pumps'], 'licence-client-not-single'],
    ['registration', ['motors', 'pumps'], 'licence-client-not-single'],
    ['general', ['motors', 'pumps'], 'accepted'],
    ['single', ['motors', 'motors'], 'accepted'],
    ['general', [], 'licence-names-no-client'],
  ] as const)('by the route %s for %s: %s', (route, endUsers, outcome) => {
    const clients = endUsers.map((endUserRef) => client({ endUserRef }));
    const purpose = route === 'registration' ? ({ purpose: 'repair' } as const) : {};

    expect(
      outcomes(begun(), apply({ route, ...purpose, terms: termsOf({ clients }) })),
    ).toStrictEqual([outcome]);
  });

  it('needs a purpose to be a registration, and has none otherwise', () => {
    const ledger = begun();

    expect(
      outcomes(
        ledger,
        apply({ route: 'registration' }),
        apply({ purpose: 'exhibition' }),
        apply({ route: 'registration', purpose: 'exhibition' }),
      ),
    ).toStrictEqual(['licence-purpose-unfitting', 'licence-purpose-unfitting', 'accepted']);
  });
});

describe('the papers of a file', () => {
  const add = (recordId: string, attachment: object) =>
    answer(recordId, {
      requestRecordId: undefined,
      attachments: [{ ...certificate, ...attachment }],
    });

  it('keep the size and type of their digest, whoever names them and however often', () => {
    const ledger = begun(apply());

    expect(
      outcomes(
        ledger,
        add('a', {}),
        add('b', { title: 'other' }),
        add('c', { sizeBytes: 1_001 }),
        add('d', { mediaType: 'image/png' }),
        add('e', { sha256: 'b'.repeat(64), sizeBytes: 1_001 }),
      ),
    ).toStrictEqual([
      'accepted',
      'accepted',
      'attachment-contradicted',
      'attachment-contradicted',
      'accepted',
    ]);
  });

  it('are not the digest of nothing, and do not contradict each other in one record', () => {
    const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const twice = [certificate, { ...certificate, sizeBytes: 7 }];

    expect(
      begun().submit(apply({ attachments: [{ ...certificate, sha256: nothing }] })),
    ).toMatchObject({
      refusal: { code: 'attachment-contradicted', pointer: '/attachments/0/sha256' },
    });
    expect(begun().submit(apply({ attachments: twice }))).toMatchObject({
      refusal: {
        pointer: '/attachments/1/sha256',
        detail: { sizeBytes: 7, knownSizeBytes: 1_000 },
      },
    });
  });
});

describe('the file of a licence', () => {
  it('goes from the province to the review, with questions and a clock that stops, to a licence', () => {
    const ledger = begun(apply());
    const states = [stateIn(ledger)];
    for (const command of [
      tell('ask-0', {
        type: 'LicenceSupplementRequested',
        occurredOn: '2025-04-11',
        asked: ['other'],
      }),
      answer('answer-0', { requestRecordId: 'ask-0', occurredOn: '2025-04-12' }),
      accept,
      ask,
      answer(),
      stop(),
      resume(),
      grant(),
    ]) {
      submitted(ledger, command);
      states.push(stateIn(ledger));
    }

    expect(states).toStrictEqual([
      'submitted',
      'supplement-requested',
      'submitted',
      'in-review',
      'questioned',
      'in-review',
      'suspended',
      'in-review',
      'granted',
    ]);
  });

  it('stays questioned until the last question is answered, also while the clock stands', () => {
    const again = tell('ask-2', {
      type: 'LicenceSupplementRequested',
      occurredOn: '2025-04-26',
      asked: ['contract'],
    });
    const ledger = begun(apply(), accept, ask, again, answer(), stop());
    expect(stateIn(ledger)).toBe('suspended');

    submitted(ledger, resume());
    expect(stateIn(ledger)).toBe('questioned');
    submitted(ledger, answer('last', { requestRecordId: 'ask-2', occurredOn: '2025-05-27' }));
    expect(stateIn(ledger)).toBe('in-review');
  });

  it('is decided once: of two officers the second is told who was first', () => {
    const ledger = begun(apply(), accept, refuse('first'));

    expect(ledger.submit(grant('second'))).toStrictEqual({
      outcome: 'refused',
      refusal: {
        code: 'licence-decided-already',
        detail: { state: 'refused', decidedByRecordId: 'first' },
      },
    });
    expect(ledger.submit(refuse('first'))).toMatchObject({ outcome: 'unchanged' });
  });

  it('has its clock stopped once at a time', () => {
    const ledger = begun(apply(), accept, stop());

    expect(ledger.submit(stop('again'))).toMatchObject({
      refusal: {
        code: 'licence-clock-stopped-already',
        detail: { stopRecordId: 'stop', reason: 'on-site-check' },
      },
    });
    expect(outcomes(ledger, resume(), resume('again'))).toStrictEqual([
      'accepted',
      'licence-clock-running',
    ]);
  });

  it('takes no supplement once it is decided', () => {
    expect(outcomes(begun(...untilGranted), answer())).toStrictEqual(['licence-decided-already']);
  });

  it('names what a state allows where something else is told', () => {
    const decision = begun(apply()).submit(grant());

    expect(decision).toMatchObject({
      refusal: {
        code: 'licence-step-impossible',
        detail: { state: 'submitted', type: 'LicenceGranted', steps: stepsFrom.submitted },
      },
    });
  });

  it('is not moved on a day before that of its last record', () => {
    const early = tell('grant', { ...grant().data.said, occurredOn: '2025-04-16' });

    expect(begun(apply(), accept).submit(early)).toMatchObject({
      refusal: { code: 'licence-day-impossible', detail: { lastOn: '2025-04-17' } },
    });
  });
});

describe('a licence that is granted', () => {
  it('has the terms of the application, with less where less was granted', () => {
    const ledger = begun(
      apply(),
      accept,
      grant('grant', { quantities: [{ item: 2, massGrams: 300 }] }),
    );

    expect(ledger.log.at(-1)?.event).toStrictEqual({
      type: 'LicenceGranted',
      data: {
        licenceId: 'L-1',
        recordId: 'grant',
        exporterId: 'MAG',
        occurredOn: '2025-06-20',
        route: 'single',
        licenceNumber: '25-0417',
        validFrom: '2025-06-20',
        expiresOn: '2026-06-19',
        reports: [{ kind: 'arrival', withinDays: 90 }],
        terms: termsOf({ items: [item(), item({ grade: 'N48H', massGrams: 300 })] }),
      },
    });
  });

  it.each([
    ['more than was asked for', [{ item: 1, massGrams: 1_001 }]],
    ['an item that was not asked for', [{ item: 3, massGrams: 1 }]],
    [
      'an item twice',
      [
        { item: 1, massGrams: 1 },
        { item: 1, massGrams: 2 },
      ],
    ],
  ])('is not for %s', (_, quantities) => {
    expect(outcomes(begun(apply(), accept), grant('grant', { quantities }))).toStrictEqual([
      'licence-quantity-impossible',
    ]);
  });

  it.each([
    ['single', '2025-06-20', '2026-06-20', 'accepted'],
    ['single', '2025-06-20', '2026-06-21', 'licence-validity-impossible'],
    ['general', '2025-06-20', '2028-06-20', 'accepted'],
    ['general', '2025-06-20', '2028-06-21', 'licence-validity-impossible'],
    ['single', '2025-06-19', '2026-01-01', 'licence-validity-impossible'],
    ['single', '2025-06-21', '2025-06-20', 'licence-validity-impossible'],
  ] as const)(
    'holds for its time: %s from %s to %s is %s',
    (route, validFrom, expiresOn, outcome) => {
      const ledger = begun(apply({ route }), accept);

      expect(outcomes(ledger, grant('grant', { validFrom, expiresOn }))).toStrictEqual([outcome]);
    },
  );

  it('rests while a change is decided, and has the new terms afterwards', () => {
    const terms = termsOf({
      portCode: 'CNSHA',
      items: [item({ massGrams: 2_000 }), item({ grade: 'N48H' })],
    });
    const ledger = begun(...untilGranted, change(terms));
    expect(stateIn(ledger)).toBe('amending');

    submitted(ledger, tell('yes', { type: 'LicenceAmended', occurredOn: '2025-07-15' }));
    expect(stateIn(ledger)).toBe('granted');
    expect(ledger.log.at(-1)?.event.data).toStrictEqual({
      licenceId: 'L-1',
      recordId: 'yes',
      exporterId: 'MAG',
      occurredOn: '2025-07-15',
      amendmentRecordId: 'change',
      licenceNumber: '25-0417',
      terms,
    });
  });

  it.each([
    ['item', termsOf({ items: [item({ grade: 'N52' }), item({ grade: 'N48H' })] })],
    ['item', termsOf({ items: [item()] })],
    ['destination-country', termsOf({ clients: [client({ finalDestinationCountryCode: 'FR' })] })],
    ['end-user', termsOf({ clients: [client({ endUserRef: 'pumps' })] })],
    ['end-use', termsOf({ clients: [client({ endUseCode: 'wind-turbines' })] })],
  ])('needs a new application for another %s', (changed, terms) => {
    const decision = begun(...untilGranted).submit(change(terms));

    expect(decision).toMatchObject({
      refusal: {
        code: 'licence-needs-new-application',
        detail: { changes: expect.arrayContaining([changed]) },
      },
    });
  });

  it('is paused and holds again, is given back, withdrawn or revoked, and then is at its end', () => {
    const report = tell('report', {
      type: 'LicenceUseReported',
      occurredOn: '2025-06-01',
      kind: 'arrival',
      exportRecordId: 'WORKS/EXP',
      attachments: [],
    });
    const back = tell('back', {
      type: 'LicenceSurrendered',
      occurredOn: '2025-08-01',
      reason: 'not-needed',
    });
    const ends = [back, measure('LicenceWithdrawn'), measure('LicenceRevoked')];

    for (const end of ends) {
      const ledger = begun(...untilGranted, measure('LicencePaused'), measure('LicenceReinstated'));
      expect(outcomes(ledger, end, measure('LicencePaused', 'late'), report)).toStrictEqual([
        'accepted',
        'licence-step-impossible',
        'accepted',
      ]);
    }
  });

  it('is asked about a day to come and a record that says something else, in this order', () => {
    const ledger = begun(...untilGranted, measure('LicencePaused', 'pause'));
    const other = measure('LicenceRevoked', 'pause');
    const later = tell('later', {
      ...measure('LicenceRevoked').data.said,
      occurredOn: '2027-01-01',
    });

    expect(outcomes(ledger, other, later)).toStrictEqual([
      'record-exists-with-other-content',
      'occurred-in-future',
    ]);
  });
});
