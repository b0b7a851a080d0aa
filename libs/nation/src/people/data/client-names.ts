import type { CountryNames } from '../clients-others';

/**
 * Roots and forms of invented names, by country, each in its own script. A root is a place, a tree
 * or a wind that no register was found to have; `%` is where the trade goes.
 */
export const clientNames: Readonly<Record<string, CountryNames>> = {
  DE: {
    count: 26,
    forms: ['{root} {trade} GmbH', '{root} {trade} AG', '{root}er {trade} GmbH & Co. KG'],
    roots: ['Wiesental', 'Altmoor', 'Lindgrund', 'Hochwies', 'Sandkuhl', 'Erlenfurt', 'Steinau-Nord', 'Querfurth', 'Dornhain'],
    trades: ['Antriebe', 'Lenkungen', 'Servotechnik', 'Hausgeräte', 'Akustik', 'Aufzüge', 'Windkraft', 'Radantriebe', 'Werkzeuge', 'Robotik', 'Separatoren', 'Sensorik'],
  },
  KR: {
    count: 22,
    forms: ['{root}{trade} 주식회사', '주식회사 {root}{trade}'],
    latinForms: ['{root} {trade} Co., Ltd.'],
    roots: ['솔빛', '은가람', '늘푸른', '한여울', '바다솔', '마루별', '온누리샘', '해든'],
    latinRoots: ['Solbit', 'Eungaram', 'Neulpureun', 'Hanyeoul', 'Badasol', 'Marubyeol', 'Onnurisaem', 'Haedeun'],
    trades: ['구동', '조향', '서보', '가전', '음향', '승강기', '풍력', '모빌리티', '공구', '로봇', '선별', '센서'],
  },
  US: {
    count: 26,
    forms: ['{root} {trade}, Inc.', '{root} {trade} LLC', '{root} {trade} Corp.'],
    roots: ['Juniper Mesa', 'Copperline', 'Saltgrass', 'Tallow Creek', 'Wren Hollow', 'Bitterroot Gap', 'Lakeshore Elm', 'Granite Spur', 'Cinder Ridge'],
  },
  VN: {
    count: 18,
    forms: ['Công ty TNHH {trade} {root}', 'Công ty Cổ phần {trade} {root}'],
    latinForms: ['{root} {trade} Co., Ltd.', '{root} {trade} JSC'],
    roots: ['Suối Vàng', 'Đồi Thông', 'Sông Trăng', 'Mây Núi', 'Bãi Xanh', 'Cầu Tre'],
    latinRoots: ['Suoi Vang', 'Doi Thong', 'Song Trang', 'May Nui', 'Bai Xanh', 'Cau Tre'],
    trades: ['Động cơ', 'Trợ lực lái', 'Servo', 'Gia dụng', 'Âm thanh', 'Thang máy', 'Điện gió', 'Xe điện', 'Dụng cụ', 'Robot', 'Tuyển từ', 'Cảm biến'],
  },
  IN: {
    count: 20,
    forms: ['{root} {trade} Private Limited', '{root} {trade} LLP', '{root} {trade} Limited'],
    roots: ['Nilgirika', 'Aravallika', 'Godavarika', 'Malwaan', 'Konkanika', 'Vindhyaan', 'Kaverika'],
  },
  MX: {
    count: 16,
    forms: ['{trade} {root}, S.A. de C.V.', '{trade} {root}, S. de R.L. de C.V.'],
    roots: ['del Nopal', 'Sierra Tunera', 'Valle Agave', 'del Cenzontle', 'Peña Colorín', 'Laguna Tule'],
    trades: ['Motores', 'Direcciones', 'Servomotores', 'Enseres', 'Acústica', 'Elevadores', 'Energía Eólica', 'Movilidad', 'Herramientas', 'Robótica', 'Separadores', 'Sensores'],
  },
  IT: {
    count: 16,
    forms: ['{trade} {root} S.r.l.', '{trade} {root} S.p.A.'],
    roots: ['Vallescura', 'Montaltino', 'Rivabella Nuova', 'Pianorso', 'Acquafonda', 'Collemara'],
    trades: ['Motori', 'Sterzi', 'Azionamenti', 'Elettrodomestici', 'Acustica', 'Ascensori', 'Eolica', 'Mobilità', 'Utensili', 'Robotica', 'Separatori', 'Sensori'],
  },
  FR: {
    count: 14,
    forms: ['{trade} {root} SAS', '{trade} {root} SA'],
    roots: ['du Valmorel', 'des Trois Aulnes', 'de la Combe Noire', 'du Val d’Ombre', 'des Hauts Genêts', 'de Brumelle'],
    trades: ['Moteurs', 'Directions', 'Servomoteurs', 'Électroménager', 'Acoustique', 'Ascenseurs', 'Éolien', 'Mobilité', 'Outillage', 'Robotique', 'Séparateurs', 'Capteurs'],
  },
  JP: {
    count: 18,
    forms: ['{root}{trade}株式会社', '株式会社{root}{trade}'],
    latinForms: ['{root} {trade} K.K.'],
    roots: ['朝霧野', '若葉谷', '星見崎', '水鏡原', '風待浦', '遠雷'],
    latinRoots: ['Asagirino', 'Wakabadani', 'Hoshimizaki', 'Mizukagamihara', 'Kazemachiura', 'Enrai'],
    trades: ['駆動', 'ステアリング', 'サーボ', '家電', '音響', '昇降機', '風力', 'モビリティ', '工具', 'ロボット', '選別機', 'センサ'],
  },
  NL: {
    count: 10,
    forms: ['{root} {trade} B.V.', '{trade} {root} B.V.'],
    roots: ['Veenmeer', 'Duinoord-West', 'Lindenvaart', 'Zilverplas'],
    trades: ['Aandrijvingen', 'Stuurtechniek', 'Servotechniek', 'Huishoud', 'Akoestiek', 'Liften', 'Windtechniek', 'Mobiliteit', 'Gereedschap', 'Robotica', 'Magneetscheiding', 'Sensoren'],
  },
  TH: {
    count: 10,
    forms: ['บริษัท {root}{trade} จำกัด'],
    latinForms: ['{root} {trade} Co., Ltd.'],
    roots: ['ทุ่งรวงทอง', 'ธารมรกต', 'ดอยหมอก'],
    latinRoots: ['Thung Ruang Thong', 'Than Morakot', 'Doi Mok'],
    trades: ['มอเตอร์', 'พวงมาลัย', 'เซอร์โว', 'เครื่องใช้ไฟฟ้า', 'เครื่องเสียง', 'ลิฟต์', 'พลังงานลม', 'ยานยนต์ไฟฟ้า', 'เครื่องมือ', 'หุ่นยนต์', 'แยกแม่เหล็ก', 'เซนเซอร์'],
  },
  PL: {
    count: 10,
    forms: ['{trade} {root} Sp. z o.o.', '{trade} {root} S.A.'],
    roots: ['Borowina', 'Jesionka', 'Srebrny Potok', 'Wrzosowa'],
    trades: ['Napędy', 'Układy Kierownicze', 'Serwonapędy', 'AGD', 'Akustyka', 'Windy', 'Energia Wiatru', 'Mobilność', 'Narzędzia', 'Robotyka', 'Separatory', 'Czujniki'],
  },
  HU: {
    count: 6,
    forms: ['{root} {trade} Kft.', '{root} {trade} Zrt.'],
    roots: ['Nádasrét', 'Fűzligeti', 'Holdvölgyi'],
    trades: ['Hajtástechnika', 'Kormányművek', 'Szervotechnika', 'Háztartás', 'Akusztika', 'Felvonó', 'Szélerő', 'Mobilitás', 'Szerszám', 'Robotika', 'Mágnestechnika', 'Szenzor'],
  },
  ES: {
    count: 8,
    forms: ['{trade} {root}, S.L.', '{trade} {root}, S.A.'],
    roots: ['Valdeoscuro', 'Ribera del Enebro', 'Peñalunada'],
    trades: ['Motores', 'Direcciones', 'Servomotores', 'Electrodomésticos', 'Acústica', 'Ascensores', 'Eólica', 'Movilidad', 'Herramientas', 'Robótica', 'Separadores', 'Sensores'],
  },
  TR: {
    count: 8,
    forms: ['{root} {trade} A.Ş.', '{root} {trade} Ltd. Şti.'],
    roots: ['Çamlıdere Yeni', 'Gümüşırmak', 'Sarıkavak'],
    trades: ['Motor', 'Direksiyon', 'Servo', 'Beyaz Eşya', 'Akustik', 'Asansör', 'Rüzgâr', 'Mobilite', 'El Aletleri', 'Robotik', 'Ayırıcı', 'Sensör'],
  },
  GB: {
    count: 8,
    forms: ['{root} {trade} Ltd', '{root} {trade} plc'],
    roots: ['Harrowmere', 'Thistledown', 'Fenwick Marsh', 'Ashcombe Vale'],
  },
  CZ: {
    count: 6,
    forms: ['{root} {trade} s.r.o.', '{root} {trade} a.s.'],
    roots: ['Javorník-Luh', 'Modrá Skála', 'Vrbovice'],
    trades: ['Pohony', 'Řízení', 'Servopohony', 'Spotřebiče', 'Akustika', 'Výtahy', 'Větrná energie', 'Mobilita', 'Nářadí', 'Robotika', 'Separátory', 'Senzory'],
  },
  BR: {
    count: 8,
    forms: ['{trade} {root} Ltda.', '{trade} {root} S.A.'],
    roots: ['Ipê Amarelo', 'Serra do Orvalho', 'Vale Jatobá'],
    trades: ['Motores', 'Direções', 'Servomotores', 'Eletrodomésticos', 'Acústica', 'Elevadores', 'Eólica', 'Mobilidade', 'Ferramentas', 'Robótica', 'Separadores', 'Sensores'],
  },
  MY: {
    count: 6,
    forms: ['{root} {trade} Sdn. Bhd.'],
    roots: ['Bukit Merbau', 'Sungai Pelangi', 'Teluk Cengal'],
  },
  AT: {
    count: 4,
    forms: ['{root} {trade} GmbH'],
    roots: ['Almgrund', 'Feistritzau', 'Zirbenkogel'],
    trades: ['Antriebe', 'Lenkungen', 'Servotechnik', 'Hausgeräte', 'Akustik', 'Aufzüge', 'Windkraft', 'Radantriebe', 'Werkzeuge', 'Robotik', 'Separatoren', 'Sensorik'],
  },
};
