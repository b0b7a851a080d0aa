import { nameKeyOf, type NameKey } from './name-keys';

const keyOf = (name: string) => nameKeyOf(name).key;
const spellingsOf = ({ key, spelledOut }: NameKey) => [key, ...(spelledOut ? [spelledOut] : [])];
const isSameName = (one: string, other: string) => {
  const spellings = spellingsOf(nameKeyOf(other));
  return spellingsOf(nameKeyOf(one)).some((spelling) => spellings.includes(spelling));
};
const isRead = (name: string, latin: string) => {
  const [own, theirs] = [nameKeyOf(name), nameKeyOf(latin)];
  return own.readings.some((reading) => theirs.readings.includes(reading));
};
const isTranslated = (name: string, latin: string) => {
  const [own, theirs] = [nameKeyOf(name), nameKeyOf(latin)];
  return own.readSenses.some((sense) => theirs.readSenses.includes(sense));
};

describe('a name without what its writers vary', () => {
  it.each([
    ['Kölner Motorenwerke AG', 'KOELNER MOTORENWERKE, Aktiengesellschaft'],
    ['Nagoya Denki K.K.', 'Nagoya Denki Kabushiki Kaisha'],
    ['Société Électrique S.A.S.', 'Societe Electrique'],
    ['Müller & Söhne GmbH', 'Mueller und Soehne'],
    ['Müller & Söhne GmbH', 'Muller und Sohne'],
    ['Ørsted A/S', 'Orsted AS'],
    ['Ørsted A/S', 'Oersted'],
    ['Łódź Motors Sp.', 'Lodz Motors Sp'],
    ['臺灣積體電路製造股份有限公司', '台湾积体电路制造有限公司'],
    ['寧波韻升股份有限公司', '宁波韵升'],
    ['（株）日本電産', '日本電産株式会社'],
    ['宁波（磁材）有限公司', '宁波磁材'],
    ['浙江省宁波市磐屿磁材', '宁波磐屿磁材'],
    ['テクノモーター', 'テクノモータ'],
    ['M/s Nilgiri Alloys', 'Nilgiri Alloys'],
    ['Wadi Mfg. Co.', 'Wadi Manufacturing'],
  ])('%s is %s', (one, other) => {
    expect(isSameName(one, other)).toBe(true);
  });

  it.each([
    ['Berg GmbH & Co. KG', 'berg'],
    ['Berg Ges.m.b.H.', 'berg'],
    ['Motores Berg, S. A. de C. V.', 'motoresberg'],
    ['Berg S. de R.L. de C.V.', 'berg'],
    ['Berg S/A', 'berg'],
    ['Berg Ltda. - ME', 'berg'],
    ['Berg Società per Azioni', 'berg'],
    ['Berg S.r.l. Unipersonale', 'berg'],
    ['Berg SARL', 'berg'],
    ['Berg N.V.', 'berg'],
    ['Berg Oy', 'berg'],
    ['Berg ApS', 'berg'],
    ['Berg spol. s r. o.', 'berg'],
    ['Berg akciová společnost', 'berg'],
    ['Berg Sp. z o. o. sp. k.', 'berg'],
    ['Berg Spółka z ograniczoną odpowiedzialnością', 'berg'],
    ['Berg Zártkörűen Működő Részvénytársaság', 'berg'],
    ['Berg d.o.o.', 'berg'],
    ['Berg San. ve Tic. Ltd. Şti.', 'berg'],
    ['Berg Anonim Şirketi', 'berg'],
    ['Berg (P) Ltd.', 'berg'],
    ['Berg (M) Sdn. Bhd.', 'berg'],
    ['PT Berg Tbk', 'berg'],
    ['Berg Pte. Ltd.', 'berg'],
    ['Berg Public Company Limited', 'berg'],
    ['Công ty TNHH Một thành viên Núi', 'nui'],
    ['Cty CP Núi', 'nui'],
    ['Núi JSC', 'nui'],
    ['बर्ग प्राइवेट लिमिटेड', 'बर्ग'],
    ['ООО «Гора»', 'гора'],
    ['Публичное акционерное общество Гора', 'гора'],
    ['บริษัท เขา จำกัด (มหาชน)', 'เขา'],
    ['บจก.เขา', 'เขา'],
    ['주식회사 산', '산'],
    ['산㈜', '산'],
    ['(주)산', '산'],
    ['산 Co., Ltd.', '산'],
    ['合同会社山田', '山田'],
    ['山田㈱', '山田'],
    ['山田(有)', '山田'],
    ['玉山(股)公司', '玉山'],
    ['Berg S.p.A. in liquidazione', 'berg'],
    ['Dr. Berg GmbH', 'berg'],
    ['Berg GmbH, Werk Kassel', 'berg'],
    ['Berg Ltd trading as Summit', 'berg'],
    ['Berg LLC d/b/a Summit', 'berg'],
    ['玉山磁材有限公司杭州分公司', '玉山磁材'],
    ['산마루 주식회사 천안공장', '산마루'],
  ])('knows what is a legal form in %s', (name, key) => {
    expect(keyOf(name)).toBe(key);
  });

  it.each(['AG', 'Limited', '有限公司', '주식회사', 'บริษัท จำกัด', 'ООО'])(
    'keeps %s where it is all there is',
    (name) => {
      expect(keyOf(name)).not.toBe('');
    },
  );

  it.each([
    ['Alpha Motors', 'Beta Motors'],
    ['株洲磁材有限公司', '洲磁材有限公司'],
    ['De Wit Motoren', 'Wit Motoren'],
    ['Alpha Holding AG', 'Alpha AG'],
    ['SE Motors', 'AG Motors'],
    ['ガス工業', 'カス工業'],
  ])('tells %s from %s', (one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });
});

describe('a name read in Latin letters', () => {
  it.each([
    ['宁波韵升有限公司', 'Ningbo Yunsheng Co., Ltd.'],
    ['绿能', 'Lüneng'],
    ['绿能', 'Lvneng'],
    ['绿能', 'Lyuneng'],
    ['绿能', 'Luneng'],
    ['旅顺', 'Lyushun'],
    ['旅順', 'Lushun'],
    ['钕源', 'Nüyuan'],
    ['钕源', 'Nvyuan'],
    ['钕源', 'Nyuyuan'],
    ['合肥淝钕', 'Hefei Feinü'],
    ['略阳', 'Lüeyang'],
    ['乾安', "Qian'an"],
    ['单县', 'Shanxian'],
    ['乐清', 'Yueqing'],
    ['樂清', 'Yueqing'],
    ['随州曾都', 'Suizhou Zengdu'],
    ['浚县', 'Xunxian'],
    ['尉犁', 'Yuli'],
    ['单氏', 'Shan Shi'],
    ['曾氏', 'Zeng Shi'],
    ['仇氏', 'Qiu Shi'],
    ['解氏', 'Xie Shi'],
    ['解放', 'Jiefang'],
    ['区氏', 'Ou Shi'],
    ['查氏', 'Zha Shi'],
    ['呼和浩特', 'Hohhot'],
    ['은가람', 'Eungaram'],
    ['늘푸른', 'Neulpureun'],
    ['해든 주식회사', 'Haedeun Co., Ltd.'],
    ['ООО «Новая Гора»', 'Novaya Gora LLC'],
    ['ООО «Новая Гора»', 'OOO Novaja Gora'],
  ])('%s is %s', (name, latin) => {
    expect(isRead(name, latin)).toBe(true);
  });

  it.each([
    ['乾安', "Gan'an"],
    ['单县', 'Danxian'],
    ['乐清', 'Leqing'],
    ['岳阳', 'Yuyang'],
    ['雪峰', 'Xufeng'],
    ['横浜モーター', 'Hengbin'],
    ['은가람', 'Eunharam'],
  ])('%s is not %s', (name, latin) => {
    expect(isRead(name, latin)).toBe(false);
  });

  it.each([
    ['合肥淝钕磁材有限公司', 'Hefei Feinü Magnetic Materials Co., Ltd.'],
    ['天津沧极永磁有限公司', 'Tianjin Cangji Permanent Magnets Co., Ltd.'],
    ['德宏畹霖国际贸易有限公司', 'Dehong Wanlin International Trade Co., Ltd.'],
    ['佛山凉岬电器有限公司', 'Foshan Liangjia Electrical Appliances'],
    ['深圳枢砺科技有限公司', 'Shenzhen Shuli Technology Co., Ltd.'],
  ])('%s is %s, the trade translated', (name, latin) => {
    expect(isTranslated(name, latin)).toBe(true);
  });

  it('does not take one trade for another', () => {
    expect(isTranslated('深圳枢砺机器人有限公司', 'Shenzhen Shuli Elevator')).toBe(false);
    expect(isTranslated('永磁', 'Permanent Magnet')).toBe(false);
  });
});
