import { foldedText } from './fold-text';

describe('a text as it is searched', () => {
  it.each([
    ['accents', 'Động cơ Sao', 'Dong co Sao', 'dong co sao'],
    ['case', 'ALPHA Drives', 'alpha drives', 'alpha drives'],
    [
      'case where İ and I are two letters',
      'İSTANBUL Mıknatıs',
      'Istanbul MIKNATIS',
      'istanbul miknatis',
    ],
    ['width', 'Ａｌｐｈａ　１２', 'Alpha 12', 'alpha 12'],
    ['width of kana', 'ﾊﾞﾙﾌﾞ', 'バルブ', 'バルブ'],
    ['letters that stand apart', 'Łódź Ørsted Đak', 'Lodz Orsted Dak', 'lodz orsted dak'],
    ['letters of two', 'Weißæ Œuvre þing', 'Weissae Oeuvre thing', 'weissae oeuvre thing'],
    ['letters of the north', 'ŋðħ', 'ndh', 'ndh'],
    ['ligatures', 'ﬁne', 'fine', 'fine'],
    ['a capital ß', 'STRAẞE', 'Strasse', 'strasse'],
    ['Greek at the end of a word', 'ΜΑΓΝΗΤΕΣ', 'μαγνήτες', 'μαγνητεσ'],
    ['Cyrillic with and without points', 'Пётр', 'ПЕТР', 'петр'],
    ['traditional characters', '寧波韻升', '宁波韵升', '宁波韵升'],
    ['traditional characters in every word alike', '乾安乾隆', '干安干隆', '干安干隆'],
    ['rare characters, whose simplified form is beyond the first plane', '林譞', '林𫍽', '林譞'],
    ['characters of Japan', '日本製鉄', '日本制铁', '日本制铁'],
    ['characters for compatibility', '\uf9ca', '流', '流'],
    ['Hangul taken apart', '자석'.normalize('NFD'), '자석', '자석'],
    ['abbreviations', 'S.p.A. S.A. A/S K.K.', 'SpA SA AS KK', 'spa sa as kk'],
    ['dots beyond ASCII', 'İnan A.Ş.', 'Inan AS', 'inan as'],
    ['signs', 'Co.,Ltd. (Alpha-Beta)', 'Co Ltd Alpha Beta', 'co ltd alpha beta'],
    ['signs beyond ASCII', 'Köln – «Nord»', 'Koln Nord', 'koln nord'],
    ['apostrophes', "Qian'an Qian’an Qian´an", 'Qianan Qianan Qianan', 'qianan qianan qianan'],
    ['marks of trade', 'Alpha™ Beta®', 'Alpha Beta', 'alpha beta'],
    ['blanks beside characters', '宁波 （磁材） TDK', '宁波磁材TDK', '宁波磁材tdk'],
    ['what has no shape', 'Al\u200bpha\u00ad', 'Alpha', 'alpha'],
  ])('does not know %s', (_, one, other, folded) => {
    expect(foldedText(one)).toBe(folded);
    expect(foldedText(other)).toBe(folded);
  });

  it.each([
    ['the marks of kana, which are letters', 'ガス', 'カス'],
    ['the vowels of Thai, which are marks', 'มั', 'มี'],
    ['what a character of Japan is in China', '芸', '艺'],
    ['blanks between words', 'Alpha Beta', 'AlphaBeta'],
    ['words with a dot between them', 'Alpha.Beta', 'AlphaBeta'],
    ['numbers', 'Alpha 1', 'Alpha 2'],
  ])('keeps %s', (_, one, other) => {
    expect(foldedText(one)).not.toBe(foldedText(other));
  });

  it('is what it was when folded again', () => {
    for (const text of ['Động cơ “Sao” A.Ş.', '寧波（韻升）Co., Ltd.', 'บริษัท น้ำ', "S.A. d'Or"]) {
      expect(foldedText(foldedText(text))).toBe(foldedText(text));
    }
  });

  it('folds ASCII as it folds everything else', () => {
    for (const text of ['S.A. de C.V.', "  a  'b' c. ", 'A/S (x-y) 3.5/b', 'a.b.cd e.f9 _g.h']) {
      expect(foldedText(text)).toBe(foldedText(`é ${text}`).slice(2).trim());
    }
  });

  it('leaves nothing of signs', () => {
    expect(foldedText(' .–, ')).toBe('');
  });
});
