import { codeTable, type Coded } from './code-table';

/**
 * What the goods are for. The code stands in the act; the words of an end use belong to the end
 * user's declaration, because acts hold no free text (design.md §3). The codes serve statistics
 * and judge nothing: whether a use is military is decided by people.
 */
export const endUses = [
  { code: 'traction-motors', en: 'Traction motors of vehicles', zh: '汽车驱动电机' },
  {
    code: 'automotive-components',
    en: 'Other motors and sensors in vehicles',
    zh: '汽车其他电机与传感器',
  },
  { code: 'electric-two-wheelers', en: 'Electric bicycles and scooters', zh: '电动两轮车' },
  { code: 'wind-turbines', en: 'Wind turbines', zh: '风力发电机' },
  { code: 'industrial-motors', en: 'Industrial and servo motors', zh: '工业及伺服电机' },
  { code: 'robotics', en: 'Robots', zh: '机器人' },
  { code: 'elevators', en: 'Elevators', zh: '电梯曳引机' },
  { code: 'rail-transport', en: 'Rail transport', zh: '轨道交通' },
  {
    code: 'household-appliances',
    en: 'Household appliances and air conditioning',
    zh: '家用电器与变频空调',
  },
  { code: 'power-tools', en: 'Power and garden tools', zh: '电动工具与园林工具' },
  { code: 'consumer-electronics', en: 'Consumer electronics', zh: '消费电子' },
  { code: 'data-storage', en: 'Hard disk drives', zh: '硬盘驱动器' },
  { code: 'loudspeakers', en: 'Loudspeakers and headphones', zh: '扬声器与耳机' },
  { code: 'medical-imaging', en: 'Medical imaging', zh: '医学影像设备' },
  { code: 'medical-devices', en: 'Other medical devices', zh: '其他医疗器械' },
  { code: 'magnetic-separation', en: 'Magnetic separation and lifting', zh: '磁选与起重' },
  { code: 'instruments', en: 'Measuring and scientific instruments', zh: '测量与科学仪器' },
  { code: 'semiconductor-equipment', en: 'Semiconductor equipment', zh: '半导体设备' },
  { code: 'telecommunications', en: 'Telecommunications', zh: '通信设备' },
  { code: 'civil-aviation', en: 'Civil aviation', zh: '民用航空' },
  { code: 'space', en: 'Space', zh: '航天' },
  { code: 'shipbuilding', en: 'Shipbuilding', zh: '船舶' },
  { code: 'defence', en: 'Defence', zh: '国防军工' },
  { code: 'nuclear', en: 'Nuclear technology', zh: '核技术' },
  { code: 'magnet-making', en: 'Making of magnets', zh: '永磁材料生产' },
  { code: 'metal-making', en: 'Making of metals and alloys', zh: '金属及合金冶炼' },
  { code: 'catalysts', en: 'Catalysts', zh: '催化材料' },
  { code: 'polishing', en: 'Polishing', zh: '抛光材料' },
  { code: 'phosphors', en: 'Phosphors and lighting', zh: '发光材料' },
  { code: 'glass-and-ceramics', en: 'Glass and ceramics', zh: '玻璃陶瓷' },
  { code: 'batteries', en: 'Batteries and hydrogen storage', zh: '电池与储氢材料' },
  { code: 'research', en: 'Research and teaching', zh: '科研与教学' },
  { code: 'toys-and-gifts', en: 'Toys, gifts and jewellery', zh: '玩具、礼品与饰品' },
  { code: 'packaging-and-fastening', en: 'Packaging and fastening', zh: '包装与固定件' },
  { code: 'resale', en: 'Resale, end user not yet known', zh: '转售（最终用户未定）' },
  { code: 'other-civil', en: 'Other civil use', zh: '其他民用' },
] as const satisfies readonly Coded[];

export type EndUse = (typeof endUses)[number]['code'];

const table = codeTable<Coded, EndUse>(endUses);

export const endUseOf = table.find;
export const isEndUse = table.has;
