import { chainFrom } from './chain-of-words';
import { withoutActs } from './without-acts';

const drawn = (...lines: string[]) =>
  withoutActs(chainFrom(...lines)).edges.map(
    ({ fromId, toId, amount }) => `${fromId} ${toId} ${amount}`,
  );

describe('a chain without its acts', () => {
  it('draws an act that parts one lot by what each part got', () => {
    expect(drawn('lot:A act:split 10', 'act:split lot:B 6', 'act:split lot:C 4')).toStrictEqual([
      'lot:A lot:B 6',
      'lot:A lot:C 4',
    ]);
  });

  it('draws an act that joins several lots by what each gave, and loses nothing on the way', () => {
    expect(drawn('lot:A act:mix 7', 'lot:B act:mix 3', 'act:mix lot:C 9')).toStrictEqual([
      'lot:A lot:C 7',
      'lot:B lot:C 3',
    ]);
  });

  it('keeps an act that joins and parts: nobody can say what went where', () => {
    const lines = ['lot:A act:melt 5', 'lot:B act:melt 5', 'act:melt lot:C 6', 'act:melt lot:D 4'];

    expect(drawn(...lines)).toStrictEqual(lines);
  });

  it('draws a journey that ended as a line, and keeps one that has not', () => {
    const ended = [
      'lot:A act:sell 5',
      'act:sell movement:1 5',
      'movement:1 act:take 5',
      'act:take lot:B 5',
    ];

    expect(drawn(...ended)).toStrictEqual(['lot:A lot:B 5']);
    expect(drawn(...ended.slice(0, 2))).toStrictEqual(['lot:A movement:1 5']);
  });
});
