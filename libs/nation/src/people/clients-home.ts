import { inventedUscc } from '../identifiers/invented-numbers';
import type { Declaration } from '@lodestone/ledger';
import type { EndUse } from '@lodestone/reference';

/** Clients at home that keep no account in the ledger: what they buy is delivered and leaves it. */
export type HomeClient = Readonly<{
  key: string;
  declaration: Declaration;
  endUseCode: EndUse;
  endUse: string;
}>;

const home = (
  key: string,
  n: number,
  [name, nameLatin]: readonly [string, string],
  [endUseCode, endUse]: readonly [EndUse, string],
): HomeClient => ({
  key,
  declaration: { name, nameLatin, countryCode: 'CN', identifiers: [inventedUscc(n)] },
  endUseCode,
  endUse,
});

const makersOfMotors: readonly HomeClient[] = [
  home(
    'CN-1',
    101,
    ['合肥驰曜电驱有限公司', 'Hefei Chiyao E-Drive Co., Ltd.'],
    ['traction-motors', '乘用车驱动电机转子'],
  ),
  home(
    'CN-2',
    102,
    ['佛山凉岬电器有限公司', 'Foshan Liangjia Appliances Co., Ltd.'],
    ['household-appliances', '变频空调压缩机'],
  ),
  home(
    'CN-3',
    103,
    ['苏州云砌电梯部件有限公司', 'Suzhou Yunqi Elevator Parts Co., Ltd.'],
    ['elevators', '无齿轮曳引机'],
  ),
  home(
    'CN-6',
    106,
    ['台州澄步电动车有限公司', 'Taizhou Chengbu E-Scooter Co., Ltd.'],
    ['electric-two-wheelers', '电动两轮车轮毂电机'],
  ),
  home(
    'CN-7',
    107,
    ['盐城瀛风电机有限公司', 'Yancheng Yingfeng Generators Co., Ltd.'],
    ['wind-turbines', '直驱风力发电机'],
  ),
  home(
    'CN-8',
    108,
    ['深圳枢砺机器人有限公司', 'Shenzhen Shuli Robotics Co., Ltd.'],
    ['robotics', '协作机器人关节电机'],
  ),
  home(
    'CN-9',
    109,
    ['嘉兴棠磬电声有限公司', 'Jiaxing Tangqing Acoustics Co., Ltd.'],
    ['loudspeakers', '汽车扬声器'],
  ),
];

export const homeClients = {
  motors: makersOfMotors,
  catalysts: home(
    'CN-4',
    104,
    ['淄博晶隰催化材料有限公司', 'Zibo Jingxi Catalyst Materials Co., Ltd.'],
    ['catalysts', '催化裂化催化剂'],
  ),
  phosphors: home(
    'CN-5',
    105,
    ['常州莹枥新材料有限公司', 'Changzhou Yingli New Materials Co., Ltd.'],
    ['phosphors', '荧光与陶瓷材料'],
  ),
} as const;
