import type { EnterpriseRow } from '../enterprises';

/** From the ground to the quay. Every name is invented; docs/nation.md says how they were checked. */
export const enterpriseRows: readonly EnterpriseRow[] = [
['BT-ORE','包头霜曜稀土矿业有限公司','Baotou Shuangyao Rare Earth Mining Co., Ltd.','rock mine and concentrator in the north',[
['MINE1','霜曜一号采选场','Shuangyao Mine and Concentrator No. 1','150206','Baotou, Bayan Obo',['mining']],
]],
['SC-ORE','凉山砾泉稀土矿业有限公司','Liangshan Liquan Rare Earth Mining Co., Ltd.','rock mine and concentrator in Sichuan',[
['MINE1','砾泉采选场','Liquan Mine and Concentrator','513433','Liangshan, Mianning',['mining']],
]],
['GZ-ION','赣州岫青离子型稀土有限公司','Ganzhou Xiuqing Ion-Type Rare Earth Co., Ltd.','ion-clay leaching in the south, two fields',[
['LEACH1','岫青信丰浸矿场','Xiuqing Leach Field Xinfeng','360722','Ganzhou, Xinfeng',['mining']],
['LEACH2','岫青龙南浸矿场','Xiuqing Leach Field Longnan','360783','Ganzhou, Longnan',['mining']],
]],
['BT-SEP','包头澄镨稀土分离有限公司','Baotou Chengpu Rare Earth Separation Co., Ltd.','separation in the north',[
['SX1','澄镨萃取一厂','Chengpu Extraction Plant No. 1','150204','Baotou, Qingshan',['separation']],
]],
['GZ-SEP','赣州镧汀稀土分离有限公司','Ganzhou Lanting Rare Earth Separation Co., Ltd.','separation in the south',[
['SX1','镧汀萃取厂','Lanting Extraction Plant','360704','Ganzhou, Ganxian',['separation']],
]],
['BT-MET','包头熔岚稀土金属有限公司','Baotou Ronglan Rare Earth Metals Co., Ltd.','metal smelting in the north',[
['EL1','熔岚电解厂','Ronglan Electrolysis Plant','150203','Baotou, Kundulun',['metal-smelting']],
]],
['GZ-MET','赣州赤坩稀土金属有限公司','Ganzhou Chigan Rare Earth Metals Co., Ltd.','metal, master alloy and fluoride in the south',[
['EL1','赤坩电解厂','Chigan Electrolysis Plant','360703','Ganzhou, Nankang',['metal-smelting']],
]],
['NB-MAG','宁波磐屿磁材股份有限公司','Ningbo Panyu Magnetic Materials Co., Ltd.','magnet works with two plants, exporter',[
['W1','磐屿北仑磁材厂','Panyu Magnet Works Beilun','330206','Ningbo, Beilun',['magnet-making','export']],
['W2','磐屿慈溪磁材厂','Panyu Magnet Works Cixi','330282','Ningbo, Cixi',['magnet-making','export']],
]],
['TJ-PM','天津沧极永磁有限公司','Tianjin Cangji Permanent Magnets Co., Ltd.','magnet works, exporter',[
['W1','沧极西青磁材厂','Cangji Magnet Works Xiqing','120111','Tianjin, Xiqing',['magnet-making','export']],
]],
['GZ-MAG','赣州岚钕磁业有限公司','Ganzhou Lannü Magnetics Co., Ltd.','magnet works, exporter and supplier of the trading house',[
['W1','岚钕磁材厂','Lannü Magnet Works','360702','Ganzhou, Zhanggong',['magnet-making','export']],
]],
['BT-MAG','包头朔垣磁业有限公司','Baotou Shuoyuan Magnetics Co., Ltd.','magnet works that sells at home only',[
['W1','朔垣磁材厂','Shuoyuan Magnet Works','150207','Baotou, Jiuyuan',['magnet-making']],
]],
['XM-TRD','厦门屿桥磁材进出口有限公司','Xiamen Yuqiao Magnet Import & Export Co., Ltd.','trading house, exporter',[
['WH1','屿桥海沧仓库','Yuqiao Warehouse Haicang','350205','Xiamen, Haicang',['trade','export']],
['BZ1','屿桥海沧保税仓','Yuqiao Bonded Warehouse Haicang','350205','Xiamen, Haicang',['bonded-warehousing','export']],
]],
['SC-OR2','凉山磴溪稀土矿业有限公司','Liangshan Dengxi Rare Earth Mining Co., Ltd.','rock mine and concentrator in Sichuan',[
['MINE1','磴溪采选场','Dengxi Mine and Concentrator','513424','Liangshan, Dechang',['mining']],
]],
['SD-ORE','济宁岱垣稀土矿业有限公司','Jining Daiyuan Rare Earth Mining Co., Ltd.','rock mine and concentrator in Shandong',[
['MINE1','岱垣采选场','Daiyuan Mine and Concentrator','370826','Jining, Weishan',['mining']],
]],
['GZ-IO2','赣州榛岭离子型稀土有限公司','Ganzhou Zhenling Ion-Type Rare Earth Co., Ltd.','ion-clay leaching in the south',[
['LEACH1','榛岭寻乌浸矿场','Zhenling Leach Field Xunwu','360734','Ganzhou, Xunwu',['mining']],
]],
['FJ-ION','龙岩汀霁稀土矿业有限公司','Longyan Tingji Rare Earth Mining Co., Ltd.','ion-clay leaching in Fujian',[
['LEACH1','汀霁长汀浸矿场','Tingji Leach Field Changting','350821','Longyan, Changting',['mining']],
]],
['GD-ION','梅州樟屏稀土矿业有限公司','Meizhou Zhangping Rare Earth Mining Co., Ltd.','ion-clay leaching in Guangdong',[
['LEACH1','樟屏平远浸矿场','Zhangping Leach Field Pingyuan','441426','Meizhou, Pingyuan',['mining']],
]],
['GX-ION','崇左岜澜稀土矿业有限公司','Chongzuo Balan Rare Earth Mining Co., Ltd.','ion-clay leaching in Guangxi',[
['LEACH1','岜澜江州浸矿场','Balan Leach Field Jiangzhou','451402','Chongzuo, Jiangzhou',['mining']],
]],
['HN-ION','永州瑶屹稀土矿业有限公司','Yongzhou Yaoyi Rare Earth Mining Co., Ltd.','ion-clay leaching in Hunan',[
['LEACH1','瑶屹江华浸矿场','Yaoyi Leach Field Jianghua','431129','Yongzhou, Jianghua',['mining']],
]],
['YN-IMP','德宏畹霖国际贸易有限公司','Dehong Wanlin International Trade Co., Ltd.','lands ion clay from Myanmar',[
['YARD1','畹霖瑞丽堆场','Wanlin Yard Ruili','533102','Dehong, Ruili',['import','trade']],
]],
['SH-IMP','上海溟舶国际贸易有限公司','Shanghai Mingbo International Trade Co., Ltd.','lands concentrate from the United States',[
['YARD1','溟舶洋山堆场','Mingbo Yard Yangshan','310115','Shanghai, Pudong',['import','trade']],
]],
['BT-SP2','包头泠川稀土分离有限公司','Baotou Lingchuan Rare Earth Separation Co., Ltd.','separation in the north',[
['SX1','泠川萃取厂','Lingchuan Extraction Plant','150207','Baotou, Jiuyuan',['separation']],
]],
['SC-SEP','乐山沕流稀土分离有限公司','Leshan Miliu Rare Earth Separation Co., Ltd.','separation in Sichuan',[
['SX1','沕流萃取厂','Miliu Extraction Plant','511112','Leshan, Wutongqiao',['separation']],
]],
['SD-SEP','淄博垟泉稀土分离有限公司','Zibo Yangquan Rare Earth Separation Co., Ltd.','separation in Shandong',[
['SX1','垟泉萃取厂','Yangquan Extraction Plant','370305','Zibo, Linzi',['separation']],
]],
['JS-SEP','宜兴澈澍稀土分离有限公司','Yixing Cheshu Rare Earth Separation Co., Ltd.','separation in Jiangsu',[
['SX1','澈澍萃取厂','Cheshu Extraction Plant','320282','Wuxi, Yixing',['separation']],
]],
['GD-SEP','清远洭屿稀土分离有限公司','Qingyuan Kuangyu Rare Earth Separation Co., Ltd.','separation in Guangdong',[
['SX1','洭屿萃取厂','Kuangyu Extraction Plant','441802','Qingyuan, Qingcheng',['separation']],
]],
['GX-SEP','崇左渠霁稀土分离有限公司','Chongzuo Quji Rare Earth Separation Co., Ltd.','separation in Guangxi',[
['SX1','渠霁萃取厂','Quji Extraction Plant','451402','Chongzuo, Jiangzhou',['separation']],
]],
['FJ-SEP','龙岩稔溪稀土分离有限公司','Longyan Renxi Rare Earth Separation Co., Ltd.','separation in Fujian',[
['SX1','稔溪萃取厂','Renxi Extraction Plant','350821','Longyan, Changting',['separation']],
]],
['BT-ME2','包头焰沄稀土金属有限公司','Baotou Yanyun Rare Earth Metals Co., Ltd.','metal smelting in the north',[
['EL1','焰沄电解厂','Yanyun Electrolysis Plant','150204','Baotou, Qingshan',['metal-smelting']],
]],
['GZ-ME2','赣州炜潭稀土金属有限公司','Ganzhou Weitan Rare Earth Metals Co., Ltd.','metal, master alloy and fluoride in the south',[
['EL1','炜潭电解厂','Weitan Electrolysis Plant','360704','Ganzhou, Ganxian',['metal-smelting']],
]],
['GZ-ME3','赣州燧垣稀土金属有限公司','Ganzhou Suiyuan Rare Earth Metals Co., Ltd.','metal smelting in the south',[
['EL1','燧垣电解厂','Suiyuan Electrolysis Plant','360783','Ganzhou, Longnan',['metal-smelting']],
]],
['SC-MET','乐山烁沱稀土金属有限公司','Leshan Shuotuo Rare Earth Metals Co., Ltd.','metal smelting in Sichuan',[
['EL1','烁沱电解厂','Shuotuo Electrolysis Plant','511111','Leshan, Shawan',['metal-smelting']],
]],
['FJ-MET','龙岩炽汀稀土金属有限公司','Longyan Chiting Rare Earth Metals Co., Ltd.','metal, master alloy and fluoride in Fujian',[
['EL1','炽汀电解厂','Chiting Electrolysis Plant','350821','Longyan, Changting',['metal-smelting']],
]],
['JS-MET','宜兴煜荆稀土金属有限公司','Yixing Yujing Rare Earth Metals Co., Ltd.','metal smelting in Jiangsu',[
['EL1','煜荆电解厂','Yujing Electrolysis Plant','320282','Wuxi, Yixing',['metal-smelting']],
]],
['SD-MET','淄博焕淄稀土金属有限公司','Zibo Huanzi Rare Earth Metals Co., Ltd.','metal smelting in Shandong',[
['EL1','焕淄电解厂','Huanzi Electrolysis Plant','370306','Zibo, Zhoucun',['metal-smelting']],
]],
['HN-MET','益阳炤沅稀土金属有限公司','Yiyang Zhaoyuan Rare Earth Metals Co., Ltd.','metal smelting in Hunan',[
['EL1','炤沅电解厂','Zhaoyuan Electrolysis Plant','430903','Yiyang, Heshan',['metal-smelting']],
]],
['JA-REC','吉安循岫再生资源有限公司',"Ji'an Xunxiu Recycling Co., Ltd.",'recycler of NdFeB scrap in Jiangxi',[
['RC1','循岫回收厂','Xunxiu Recycling Plant','360802',"Ji'an, Jizhou",['recycling']],
]],
['GZ-REC','赣州复镨再生资源有限公司','Ganzhou Fupu Recycling Co., Ltd.','recycler of NdFeB scrap in Jiangxi',[
['RC1','复镨回收厂','Fupu Recycling Plant','360722','Ganzhou, Xinfeng',['recycling']],
]],
['SD-REC','临沂沂循再生资源有限公司','Linyi Yixun Recycling Co., Ltd.','recycler of NdFeB scrap in Shandong',[
['RC1','沂循回收厂','Yixun Recycling Plant','371311','Linyi, Luozhuang',['recycling']],
]],
['JS-REC','徐州彭环再生资源有限公司','Xuzhou Penghuan Recycling Co., Ltd.','recycler of NdFeB scrap in Jiangsu',[
['RC1','彭环回收厂','Penghuan Recycling Plant','320312','Xuzhou, Tongshan',['recycling']],
]],
['NB-REC','宁波浃归再生资源有限公司','Ningbo Jiagui Recycling Co., Ltd.','recycler of NdFeB scrap in Zhejiang',[
['RC1','浃归回收厂','Jiagui Recycling Plant','330211','Ningbo, Zhenhai',['recycling']],
]],
['BT-REC','包头旋朔再生资源有限公司','Baotou Xuanshuo Recycling Co., Ltd.','recycler of NdFeB scrap in the north',[
['RC1','旋朔回收厂','Xuanshuo Recycling Plant','150207','Baotou, Jiuyuan',['recycling']],
]],
['NB-MA2','宁波岑屿永磁有限公司','Ningbo Cenyu Permanent Magnets Co., Ltd.','magnet works, exporter',[
['W1','岑屿镇海磁材厂','Cenyu Magnet Works Zhenhai','330211','Ningbo, Zhenhai',['magnet-making','export']],
]],
['NB-MA3','余姚姚垣磁业有限公司','Yuyao Yaoyuan Magnetics Co., Ltd.','magnet works, exporter',[
['W1','姚垣磁材厂','Yaoyuan Magnet Works','330281','Ningbo, Yuyao',['magnet-making','export']],
]],
['JH-MAG','东阳歌山磁屿有限公司','Dongyang Geshan Ciyu Co., Ltd.','magnet works, exporter',[
['W1','磁屿东阳厂','Ciyu Works Dongyang','330783','Jinhua, Dongyang',['magnet-making','export']],
]],
['HZ-MAG','杭州苕溆磁材有限公司','Hangzhou Tiaoxu Magnetic Materials Co., Ltd.','magnet works, exporter',[
['W1','苕溆磁材厂','Tiaoxu Magnet Works','330110','Hangzhou, Yuhang',['magnet-making','export']],
]],
['SX-MAG','太原汾磁沄材有限公司','Taiyuan Fenci Yuncai Co., Ltd.','magnet works, exporter',[
['W1','汾磁小店厂','Fenci Works Xiaodian','140105','Taiyuan, Xiaodian',['magnet-making','export']],
]],
['YT-MAG','烟台芝沧磁材有限公司','Yantai Zhicang Magnetic Materials Co., Ltd.','magnet works, exporter',[
['W1','芝沧磁材厂','Zhicang Magnet Works','370611','Yantai, Fushan',['magnet-making','export']],
]],
['QD-MAG','青岛崂砺磁业有限公司','Qingdao Laoli Magnetics Co., Ltd.','magnet works, exporter',[
['W1','崂砺磁材厂','Laoli Magnet Works','370214','Qingdao, Chengyang',['magnet-making','export']],
]],
['AH-MAG','合肥淝钕磁材有限公司','Hefei Feinü Magnetic Materials Co., Ltd.','magnet works, exporter',[
['W1','淝钕磁材厂','Feinü Magnet Works','340111','Hefei, Baohe',['magnet-making','export']],
]],
['MA-MAG','马鞍山采砾磁业有限公司',"Ma'anshan Caili Magnetics Co., Ltd.",'magnet works, exporter',[
['W1','采砾磁材厂','Caili Magnet Works','340504',"Ma'anshan, Yushan",['magnet-making','export']],
]],
['DG-MAG','东莞莞屿磁材有限公司','Dongguan Guanyu Magnetic Materials Co., Ltd.','magnet works, exporter',[
['W1','莞屿磁材厂','Guanyu Magnet Works','441900','Dongguan',['magnet-making','export']],
]],
['GZ-MA2','赣州崆磁新材有限公司','Ganzhou Kongci New Materials Co., Ltd.','magnet works, exporter',[
['W1','崆磁磁材厂','Kongci Magnet Works','360703','Ganzhou, Nankang',['magnet-making','export']],
]],
['BT-MA2','包头鹿钕磁材有限公司','Baotou Lunü Magnetic Materials Co., Ltd.','magnet works, exporter',[
['W1','鹿钕磁材厂','Lunü Magnet Works','150203','Baotou, Kundulun',['magnet-making','export']],
]],
['BJ-MAG','北京燕屹磁材有限公司','Beijing Yanyi Magnetic Materials Co., Ltd.','magnet works, exporter',[
['W1','燕屹顺义磁材厂','Yanyi Magnet Works Shunyi','110113','Beijing, Shunyi',['magnet-making','export']],
]],
['TY-MAG','晋中榆砥磁业有限公司','Jinzhong Yudi Magnetics Co., Ltd.','magnet works, suspended in the summer of 2025',[
['W1','榆砥磁材厂','Yudi Magnet Works','140702','Jinzhong, Yuci',['magnet-making','export']],
]],
['SH-TRD','上海浦礁磁材进出口有限公司','Shanghai Pujiao Magnet Import & Export Co., Ltd.','trading house, exporter',[
['WH1','浦礁外高桥仓库','Pujiao Warehouse Waigaoqiao','310115','Shanghai, Pudong',['trade','export']],
]],
['SZ-TRD','深圳梧汐磁材进出口有限公司','Shenzhen Wuxi Tide Magnet Trading Co., Ltd.','trading house, exporter',[
['WH1','梧汐盐田仓库','Wuxi Tide Warehouse Yantian','440308','Shenzhen, Yantian',['trade','export']],
]],
['NB-TRD','宁波甬堇进出口有限公司','Ningbo Yongjin Import & Export Co., Ltd.','trading house, exporter',[
['WH1','甬堇北仑仓库','Yongjin Warehouse Beilun','330206','Ningbo, Beilun',['trade','export']],
]],
['QD-TRD','青岛胶澜进出口有限公司','Qingdao Jiaolan Import & Export Co., Ltd.','trading house, exporter',[
['WH1','胶澜黄岛仓库','Jiaolan Warehouse Huangdao','370211','Qingdao, Huangdao',['trade','export']],
]],
['CN-RSV','南昌赣储稀土储备有限公司','Nanchang Ganchu Rare Earth Reserve Co., Ltd.','keeps reserves',[
['DEP1','赣储新建储备库','Ganchu Depot Xinjian','360112','Nanchang, Xinjian',['reserve']],
]],
];
