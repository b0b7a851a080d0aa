import { judgeLine, type Said } from './judge-line';

/** One line of 100 g from S to R1; what comes first in the log stands first. */
const sent: Said = { id: 'sent', changes: { 'site/R1': 100 } };
const voided: Said = { id: 'voided', changes: { 'site/R1': -100 }, undoes: 'sent' };
const redirected: Said = { id: 'redirected', changes: { 'site/R1': -100, 'site/R2': 100 } };
const received: Said = { id: 'received', changes: { 'site/R1': -100 } };
const elsewhere: Said = { id: 'elsewhere', changes: { 'site/R2': -100 } };
const back = (id: string, { changes, ...of }: Said): Said => ({
  id,
  changes: Object.fromEntries(Object.entries(changes).map(([place, grams]) => [place, -grams])),
  undoes: of.id,
});

const standings = (...said: readonly Said[]): unknown =>
  Object.fromEntries([...judgeLine(said)].map(([id, { standing }]) => [id, standing]));

describe('judging a line', () => {
  it('lets the earlier of a void and a receipt stand, and the later yield to it', () => {
    expect(standings(sent, received, voided)).toMatchObject({
      received: 'settled',
      voided: 'yielding',
    });
    expect(standings(sent, voided, received)).toMatchObject({
      voided: 'settled',
      received: 'yielding',
    });
  });

  it('names what a statement yields to', () => {
    expect(judgeLine([sent, voided, received]).get('received')?.to).toStrictEqual(['voided']);
    expect(judgeLine([sent, received, redirected, elsewhere]).get('elsewhere')?.to).toStrictEqual([
      'redirected',
    ]);
  });

  it('lets what was redirected be received, though the first site had it received after that', () => {
    expect(standings(sent, redirected, received, elsewhere)).toMatchObject({
      received: 'yielding',
      elsewhere: 'settled',
    });
  });

  it('lets nobody have what was redirected too late', () => {
    expect(standings(sent, received, redirected, elsewhere)).toMatchObject({
      received: 'settled',
      redirected: 'yielding',
      elsewhere: 'yielding',
    });
  });

  it('settles what waited when what stood before it is taken back', () => {
    expect(standings(sent, received, voided, back('again', received))).toMatchObject({
      voided: 'settled',
    });
    expect(standings(sent, voided, received, back('restored', voided))).toMatchObject({
      received: 'settled',
    });
  });

  it('forgets a yielding statement that is taken back: the line is as if it had never been told', () => {
    const restored = back('restored', voided);
    expect(standings(sent, received, voided, restored)).toMatchObject({
      received: 'settled',
      voided: 'withdrawn',
    });
    const rest: Said = { id: 'second', changes: { 'site/R1': -1 } };
    expect(standings(sent, received, voided, restored, rest)).toMatchObject({
      second: 'yielding',
    });
  });

  it('does not give back twice what a yielding receipt never had', () => {
    const again = back('again', received);
    const second: Said = { ...received, id: 'second' };
    expect(standings(sent, voided, received, again, second)).toMatchObject({
      received: 'withdrawn',
      second: 'yielding',
    });
    const part: Said = { id: 'part', changes: { 'site/R1': -60 } };
    const over: Said = { ...part, id: 'over' };
    expect(standings(sent, part, over, voided, back('restored', voided))).toMatchObject({
      over: 'yielding',
      voided: 'withdrawn',
    });
  });

  it('takes a record that was brought back as what brought it back', () => {
    const refused: Said = { id: 'refused', changes: { 'site/R1': -100, 'leg/m': 40 } };
    const home: Said = { id: 'home', changes: { 'leg/m': -40 } };
    const unsaid = back('unsaid', refused);
    // What the void yielded to is itself taken back, before the void is.
    const restored = back('restored', unsaid);
    const homeVoided = back('home-voided', home);
    expect(standings(sent, refused, home, unsaid, homeVoided, voided, restored)).toMatchObject({
      unsaid: 'settled',
      voided: 'settled',
      refused: 'yielding',
      restored: 'yielding',
    });
  });

  it('keeps what waits in its order, so that a smaller claim does not slip by', () => {
    const part: Said = { id: 'part', changes: { 'site/R1': -60 } };
    const rest: Said = { id: 'rest', changes: { 'site/R1': -40 } };
    expect(standings(sent, part, voided, rest)).toMatchObject({
      part: 'settled',
      voided: 'yielding',
      rest: 'yielding',
    });
  });
});
