/**
 * What a company may write or leave out beside its name without becoming another one, as people write
 * it; blanks, dots, accents and capitals do not matter. GKU: from general knowledge, so it only ever
 * makes a suggestion.
 */

/** After a name whose words stand apart. Several may follow each other: "GmbH & Co. KG". */
export const formsAfter: readonly string[] = [
  // English
  ...['Ltd', 'Limited', 'Co', 'Company', 'Co Ltd', 'Company Limited', 'Corp', 'Corporation', 'Inc'],
  ...['Incorporated', 'LLC', 'LLP', 'LP', 'PLC', 'Public Limited Company', 'PCL', 'JSC'],
  ...['Public Company Limited', 'Joint Stock Company', 'Pty', 'Pte', 'Pvt', 'Private Limited'],
  ...['Limited Liability Company', 'Private', 'P Ltd', 'Ltée'],
  // Austria, Germany, Switzerland
  ...['GmbH', 'AG', 'KG', 'KGaA', 'OHG', 'OG', 'SE', 'UG', 'eK', 'eG', 'mbH', 'Ges.m.b.H.'],
  ...['Gesellschaft mit beschränkter Haftung', 'Aktiengesellschaft', 'haftungsbeschränkt'],
  ...['Kommanditgesellschaft', 'GmbH & Co', 'Gesellschaft'],
  // Spain and Latin America
  ...['S.A.', 'S.L.', 'S.L.U.', 'S.A.U.', 'Sociedad Anónima', 'Sociedad Limitada', 'S.C.', 'C.V.'],
  ...['S.A. de C.V.', 'S.A.P.I. de C.V.', 'S. de R.L. de C.V.', 'S. de R.L.', 'S.A.B. de C.V.'],
  ...['Sociedad Anónima de Capital Variable', 'Cía', 'Unipersonal'],
  // Brazil, Portugal
  ...['Ltda', 'Limitada', 'Lda', 'Eireli', 'ME', 'EPP', 'Sociedade Anônima'],
  // France, Belgium
  ...['SAS', 'SASU', 'SARL', 'EURL', 'SNC', 'SCA', 'SPRL', 'SRL', 'Société Anonyme'],
  ...['Société par actions simplifiée', 'Société à responsabilité limitée'],
  // Italy
  ...['S.p.A.', 'S.r.l.', 'S.r.l.s.', 'S.n.c.', 'S.a.s.', 'Società per Azioni', 'Unipersonale'],
  ...['Società a responsabilità limitata', 'Società Unipersonale', 'a socio unico'],
  // The Netherlands
  ...['B.V.', 'N.V.', 'V.O.F.', 'Besloten Vennootschap', 'Naamloze Vennootschap'],
  // Scandinavia, Finland
  ...['AB', 'A/S', 'AS', 'ASA', 'ApS', 'Oy', 'Oyj', 'Aktiebolag', 'Aktieselskab', 'Osakeyhtiö'],
  // Czechia, Slovakia, Slovenia, Croatia, Hungary, Poland
  ...['s.r.o.', 'spol. s r.o.', 'a.s.', 'akciová společnost', 'k.s.', 'v.o.s.', 'd.o.o.', 'd.d.'],
  ...['společnost s ručením omezeným', 'Kft.', 'Zrt.', 'Nyrt.', 'Rt.', 'Bt.', 'Betéti Társaság'],
  ...['Korlátolt Felelősségű Társaság', 'Zártkörűen Működő Részvénytársaság', 'Részvénytársaság'],
  ...['Nyilvánosan Működő Részvénytársaság', 'Sp. z o.o.', 'Spółka z o.o.', 'sp. k.', 'sp. j.'],
  ...['Spółka z ograniczoną odpowiedzialnością', 'Spółka Akcyjna', 'Spółka komandytowa', 'P.S.A.'],
  ...['PHU', 'PPHU', 'FHU', 'ZPH'],
  // Turkey: nearly all are of "industry and trade"
  ...['A.Ş.', 'Anonim Şirketi', 'Ltd. Şti.', 'Limited Şirketi', 'Şti.', 'Sanayi ve Ticaret'],
  ...['San. ve Tic.', 'San. Tic.', 'Sanayi Ticaret', 'Tic.', 'Ticaret'],
  // India, Malaysia, Singapore, Indonesia
  ...['LLP', 'Sdn Bhd', 'Sendirian Berhad', 'Bhd', 'Berhad', 'M Sdn Bhd', 'Tbk', 'Persero'],
  ...['प्राइवेट लिमिटेड', 'प्रा. लि.', 'लिमिटेड', 'लि.'],
  // Japan and Korea in Latin letters
  ...['K.K.', 'Kabushiki Kaisha', 'Kabushikigaisha', 'G.K.', 'Godo Kaisha', 'Yugen Kaisha', 'Y.K.'],
  ...['Jusik Hoesa', 'Chusik Hoesa'],
  // A company that is being wound up is still the one it was.
  ...['in Liquidation', 'i.L.', 'in liquidazione', 'w likwidacji', 'v likvidaci', 'en liquidation'],
  // Russia and its neighbours
  ...['ООО', 'АО', 'ПАО', 'ОАО', 'ЗАО'],
];

/** Before a name whose words stand apart. */
export const formsBefore: readonly string[] = [
  ...['PT', 'CV', 'M/s', 'Messrs', 'The', 'OOO', 'OAO', 'ZAO', 'PAO', 'AO', 'PHU', 'PPHU', 'FHU'],
  ...[
    'Công ty',
    'Công ty TNHH',
    'Công ty Cổ phần',
    'Công ty TNHH MTV',
    'Cty',
    'Cty TNHH',
    'Cty CP',
  ],
  ...['Công ty Trách nhiệm Hữu hạn', 'Công ty TNHH Một thành viên', 'Công ty CP', 'Tập đoàn'],
  ...['Công ty Trách nhiệm Hữu hạn Một thành viên', 'Cty TNHH MTV', 'TNHH', 'Tổng công ty'],
  ...['ООО', 'АО', 'ПАО', 'ОАО', 'ЗАО', 'ИП', 'Общество с ограниченной ответственностью'],
  ...['Акционерное общество', 'Публичное акционерное общество', 'Закрытое акционерное общество'],
  ...['Société', 'Sté', 'Firma', 'Société Anonyme', 'Société Anonyme des', 'Perusahaan'],
  // Titles of whom it is named after.
  ...['Dr.', 'Ing.', 'Dipl.-Ing.', 'Prof.', 'Prof. Dr.'],
];

/** In scripts without dependable blanks, at either end of a name. */
export const formsBeside = {
  chinese: [
    ...['股份有限公司', '有限责任公司', '有限公司', '股份公司', '(股)公司', '公司', '(股)'],
    ...['株式会社', '有限会社', '合同会社', '合資会社', '合名会社', '(株)', '(有)', '(同)', '(資)'],
  ],
  korean: [
    ...['주식회사', '유한회사', '유한책임회사', '합자회사', '합명회사', '(주)', '(유)', '(합)'],
  ],
  thai: [
    '(ประเทศไทย)',
    ...['บริษัท', 'จำกัด (มหาชน)', 'จำกัด', '(มหาชน)', 'มหาชน', 'บจก.', 'บมจ.', 'หจก.', 'บจ.'],
    ...['ห้างหุ้นส่วนจำกัด', 'ห้างหุ้นส่วนสามัญ', 'ห้างหุ้นส่วน'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Words that only join others. */
export const joiningWords: readonly string[] = [
  'and',
  'und',
  'et',
  'y',
  'e',
  've',
  'en',
  'och',
  'og',
];

/** With what begins what is said after a name of a part of the company, or of what else it is called. */
export const partsOfCompanies: readonly string[] = [
  ...['werk', 'works', 'plant', 'planta', 'branch', 'filiale', 'sucursal', 'etablissement'],
  ...['chi nhanh', 'niederlassung', 'zweigniederlassung', 'stabilimento', 'oddzial'],
];
