import { ChildWords } from './child-words';

describe('what the ledger’s process writes', () => {
  let said: string[];
  const words = (holdsBack = true) => new ChildWords((line) => said.push(line), { holdsBack });

  beforeEach(() => {
    said = [];
  });

  it('is passed on once it listens, in order', () => {
    const heard = words();
    heard.hear('{"msg":"opening"}');
    expect(said).toStrictEqual([]);

    heard.passOn();
    heard.hear('{"msg":"a slow request"}');

    expect(said).toStrictEqual(['{"msg":"opening"}', '{"msg":"a slow request"}']);
  });

  it('is one line and its remedy when it does not start', () => {
    const heard = words();
    heard.hear('{"msg":"listen EADDRINUSE"}');
    heard.hear('Error: Port 3180 is taken. Try: choose another with LODESTONE_PORT.');

    expect(said).toStrictEqual([]);
    expect(heard.fault).toStrictEqual({
      message: 'Port 3180 is taken.',
      mend: 'choose another with LODESTONE_PORT.',
    });
  });

  it('may lack a remedy', () => {
    const heard = words();
    heard.hear('Error: the log is damaged');

    expect(heard.fault).toStrictEqual({ message: 'the log is damaged', mend: undefined });
  });

  it('is said once when it is said again and again', () => {
    const heard = words(false);
    for (const line of ['full', 'full', 'free', 'full']) heard.hear(line);

    expect(said).toStrictEqual(['full', 'free', 'full']);
  });

  it('is never held back from who asked for the log', () => {
    words(false).hear('{"msg":"opening"}');

    expect(said).toStrictEqual(['{"msg":"opening"}']);
  });
});
