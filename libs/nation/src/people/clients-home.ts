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

export const homeClients = {
  cars: home(
    'CN-1',
    101,
    ['合肥驰曜电驱有限公司', 'Hefei Chiyao E-Drive Co., Ltd.'],
    ['traction-motors', '乘用车驱动电机转子'],
  ),
  airConditioners: home(
    'CN-2',
    102,
    ['佛山凉岬电器有限公司', 'Foshan Liangjia Appliances Co., Ltd.'],
    ['household-appliances', '变频空调压缩机'],
  ),
  elevators: home(
    'CN-3',
    103,
    ['苏州云砌电梯部件有限公司', 'Suzhou Yunqi Elevator Parts Co., Ltd.'],
    ['elevators', '无齿轮曳引机'],
  ),
  catalysts: home(
    'CN-4',
    104,
    ['淄博晶隰催化材料有限公司', 'Zibo Jingxi Catalyst Materials Co., Ltd.'],
    ['catalysts', '催化裂化催化剂'],
  ),
  recycler: home(
    'CN-5',
    105,
    ['吉安循岫再生资源有限公司', "Ji'an Xunxiu Recycling Co., Ltd."],
    ['metal-making', '钕铁硼废料回收'],
  ),
} as const satisfies Readonly<Record<string, HomeClient>>;
