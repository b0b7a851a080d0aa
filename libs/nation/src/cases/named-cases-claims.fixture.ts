import type { FoldedEvent } from '@lodestone/kernel';
import type { Act, LotRow } from '@lodestone/ledger';
import { judge } from '@lodestone/ledger/judging/judge';
import { agencyMissing as agencyRule } from '@lodestone/ledger/judging/rules/who/agency-missing';
import { identifierSchemeOf } from '@lodestone/reference';
import type { Submission } from '../submission';

/** What docs/nation.md says of a case, asked of the ledger that was told of it. */
export type Claim = readonly [
  case_: string,
  what: string,
  shown: (told: Told) => unknown,
  is: unknown,
];

export type Told = Readonly<{
  /** As it stands: in its latest version. */
  act: (id: string) => Act['data'] & Record<string, never>;
  event: (id: string) => FoldedEvent['event'];
  lot: (siteId: string, lotId: string) => LotRow;
  accounts: (id: string) => readonly string[];
  submitted: (id: string) => Extract<Submission, { kind: 'record' }>;
}>;

const handbookOf = (prefix: string) => (told: Told) =>
  ['IMP', '1', '2', 'EXP'].map((part) => told.act(`DL-PRO.W1/${prefix}-${part}`).handbookNumber);

const modeOf = (id: string) => (told: Told) => told.act(id).tradeMode;

const agencyMissing = (id: string) => (told: Told) =>
  judge(told.event(id) as Act, noFacts, [agencyRule]).map(({ code }) => code);

const noFacts = { activities: [], standings: [], recordedOn: '2026-01-31' };

const numberOf = (told: Told, id: string) => {
  const { body } = told.submitted(id);
  return body.type === 'Exported' ? body.buyer.identifiers[0] : undefined;
};

const port = 'NB-PRT.PW1';
const deal = 'NB-MAG.W1/CASE-PORT-SALE/1';

export const claims: readonly Claim[] = [
  [
    'CASE-PORT',
    'sold goods are sampled, split, lost and counted, and stay goods of their deal',
    (told) =>
      ['NB-MAG.W1/CASE-PORT-SMP', `${port}/CASE-PORT-FIRE`].map((id) => {
        const [take] = told.act(id).takes as readonly { status: string; dealId: string }[];
        return [take?.status, take?.dealId];
      }),
    [
      ['sold', deal],
      ['sold', deal],
    ],
  ],
  [
    'CASE-PORT',
    'what burnt is lost, and nothing is unaccounted for',
    (told) => told.accounts(`${port}/CASE-PORT-FIRE`),
    ['lost', 'stock'],
  ],
  [
    'CASE-PORT',
    'both parts leave under the deal of the sale, from two sites',
    (told) =>
      [`${port}/CASE-PORT-EXP`, 'NB-MAG.W1/CASE-PORT-EXP2'].map((id) => {
        const { goods } = told.act(id) as { goods: readonly { saleDealId: string }[] };
        return goods.map(({ saleDealId }) => saleDealId);
      }),
    [[deal], [deal]],
  ],
  [
    'CASE-PORT',
    'the rest is given up, and its lot is free',
    (told) => [
      told.act(`${port}/CASE-PORT-REST`).dealId,
      told.lot(port, 'CASE-PORT-F').status,
      told.lot(port, 'CASE-PORT-F').dealId,
    ],
    [deal, 'free', undefined],
  ],
  [
    'CASE-AGENCY',
    'the port warehouse exports for the works under its grant',
    (told) => {
      const { exporterId, siteOperatorId, producerId, agencies } = told.act(
        `${port}/CASE-PORT-EXP`,
      ) as Record<string, unknown>;
      return { exporterId, siteOperatorId, producerId, agencies };
    },
    {
      exporterId: 'NB-MAG',
      siteOperatorId: 'NB-PRT',
      producerId: 'NB-MAG',
      agencies: [{ enterpriseId: 'NB-MAG', recordId: 'CASE-AGENCY' }],
    },
  ],
  [
    'CASE-AGENCY',
    'an export under the grant is not flagged',
    agencyMissing(`${port}/CASE-PORT-EXP`),
    [],
  ],
  [
    'CASE-REVOKED',
    'after its end an export is flagged',
    agencyMissing(`${port}/CASE-REVOKED-EXP`),
    ['agency-missing'],
  ],
  [
    'CASE-NOGRANT',
    'an export for who never let it is flagged',
    agencyMissing(`${port}/CASE-NOGRANT-EXP`),
    ['agency-missing'],
  ],
  [
    'CASE-BONDED',
    'sold goods leave out of bond under their deal',
    (told) => {
      const { goods } = told.act('XM-TRD.BZ1/CASE-BONDED-EXP') as {
        goods: readonly { saleDealId: string; takes: readonly { status: string }[] }[];
      };
      return goods.map(({ saleDealId, takes }) => [saleDealId, takes[0]?.status]);
    },
    [['XM-TRD.WH1/CASE-BONDED-SALE/1', 'sold']],
  ],
  [
    'CASE-HERE',
    'handed over in China to a buyer abroad: delivered',
    (told) => {
      const { buyerCountryCode, deliveryCountryCode } = told.act('SH-TRD.WH1/CASE-HERE') as Record<
        string,
        unknown
      >;
      return [buyerCountryCode, deliveryCountryCode, told.accounts('SH-TRD.WH1/CASE-HERE')];
    },
    ['JP', 'CN', ['delivered', 'stock']],
  ],
  [
    'CASE-CONSIGN',
    'title passes later, for a part: the rest is still the maker’s',
    (told) => [
      told.act('NB-TRD.WH1/CASE-CONSIGN').sellerId,
      told.lot('NB-TRD.WH1', 'CASE-CONSIGN-T').ownerId,
      told.lot('NB-TRD.WH1', 'CASE-CONSIGN-C').ownerId,
      told.lot('NB-TRD.WH1', 'CASE-CONSIGN-C').massGrams,
    ],
    ['JH-MAG', 'NB-TRD', 'JH-MAG', 180_000],
  ],
  [
    'CASE-SUPPLIED',
    'one handbook through import, steps and export',
    handbookOf('CASE-SUPPLIED'),
    Array(4).fill('B99004500001'),
  ],
  [
    'CASE-SUPPLIED',
    'the principal stands on import and export, the fee apart from the goods',
    (told) => {
      const [landed, exported] = ['IMP', 'EXP'].map(
        (part) => told.act(`DL-PRO.W1/CASE-SUPPLIED-${part}`) as Record<string, unknown>,
      );
      const [line] = (exported?.['goods'] ?? []) as { processingFee?: { currency: string } }[];
      return [
        landed?.['principalRef'] === exported?.['principalRef'],
        line?.processingFee?.currency,
      ];
    },
    [true, 'JPY'],
  ],
  [
    'CASE-HANDBOOK',
    'blocks that are bought, under a handbook of their own',
    handbookOf('CASE-HANDBOOK'),
    Array(4).fill('C99005500007'),
  ],
  [
    'CASE-REEXPORT',
    'what goes back names its import',
    (told) => told.act('DL-PRO.W1/CASE-REEXPORT-EXP').returnedImportRecordId,
    'DL-PRO.W1/CASE-REEXPORT-IMP',
  ],
  [
    'CASE-BACK',
    'what comes back names its deal',
    (told) => told.act('DL-PRO.W1/CASE-BACK-IMP').returnedDealId,
    'DL-PRO.W1/CASE-BACK-EXP/1',
  ],
  ['CASE-REPLACE', 'free of charge', modeOf('DL-PRO.W1/CASE-REPLACE-EXP'), '3100'],
  [
    'CASE-REPAIR',
    'out and home again',
    (told) =>
      ['DL-PRO.W1/CASE-REPAIR-EXP', 'DL-PRO.W1/CASE-REPAIR-IMP'].map((id) => modeOf(id)(told)),
    ['1300', '1300'],
  ],
  [
    'CASE-FAIR',
    'out and home again',
    (told) => ['DL-PRO.W1/CASE-FAIR-EXP', 'DL-PRO.W1/CASE-FAIR-IMP'].map((id) => modeOf(id)(told)),
    ['2700', '2700'],
  ],
  ['CASE-SAMPLE', 'for nothing', modeOf('DL-PRO.W1/CASE-SAMPLE-EXP'), '3010'],
  [
    'CASE-CREDIT',
    'value alone, of the deal',
    (told) => [
      told.act('NB-MAG.W1/CASE-CREDIT').adjustmentMinor,
      told.act('NB-MAG.W1/CASE-PRICE').adjustmentMinor,
      told.accounts('NB-MAG.W1/CASE-CREDIT'),
    ],
    ['-184000', '96000', []],
  ],
  [
    'CASE-SCRAP',
    'is no magnet',
    (told) => {
      const { goods } = told.act('NB-MA3.W1/CASE-SCRAP-EXP') as {
        goods: readonly { goodsCode: string; processingDegree: string }[];
      };
      return goods.map(({ goodsCode, processingDegree }) => [
        goodsCode.slice(0, 4),
        processingDegree,
      ]);
    },
    [['7202', 'not-a-magnet']],
  ],
  [
    'CASE-PAPERS',
    'papers of a sale and of a receipt are put right while their lots are in use',
    (told) =>
      ['NB-MA3.W1/CASE-PAPERS-1', 'DL-PRO.W1/CASE-PAPERS-2'].map((id) => {
        const { type, data } = told.event(id);
        return [type, (data as { leavesFlows?: true }).leavesFlows];
      }),
    [
      ['RecordCorrected', true],
      ['RecordCorrected', true],
    ],
  ],
  [
    'CASE-SURPLUS',
    'is a lot of its own',
    (told) => [
      told.act('BT-ME2.EL1/CASE-SURPLUS-REC').postingRule,
      told.lot('BT-ME2.EL1', 'CASE-SURPLUS-MORE').state,
    ],
    [2, 'live'],
  ],
  [
    'CASE-LIFE',
    'a workshop before and after it was sold',
    (told) => [1, 2, 3].map((n) => told.act(`YY-MAG.W1/CASE-LIFE-CUT${n}-1`).operatorId),
    ['YY-MAG', 'YY-MAG', 'NB-MA2'],
  ],
  [
    'CASE-NUMBERS',
    'clients by the numbers of their countries',
    (told) =>
      ['GB', 'CH', 'TR', 'BR', 'TH', 'MY', 'HU'].map(
        (country) => numberOf(told, `NB-MAG.W2/CASE-NUMBER-${country}`)?.scheme,
      ),
    ['vat', 'ch-uid', 'tr-vkn', 'br-cnpj', 'th-tin', 'my-ssm', 'national'],
  ],
  [
    'CASE-DOUBT',
    'a number is read with a doubt',
    (told) => {
      const { scheme = '', value = '' } = numberOf(told, 'NB-MAG.W2/CASE-DOUBT') ?? {};
      return identifierSchemeOf(scheme)?.check(value).outcome;
    },
    'doubtful',
  ],
];
