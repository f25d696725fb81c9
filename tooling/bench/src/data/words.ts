/** Words that names are made of. Brands are two parts, so that each is rare and common words stay common. */
export const ZH = {
  cities: '上海 北京 广州 深圳 杭州 成都 武汉 南京 苏州 重庆 青岛 长沙 西安 厦门 宁波 合肥'.split(' '),
  brandFirst: [...'星云瑞恒宏鼎盛华嘉禾泰丰源瀚锦茂朗捷凯旭辰安悦尚臻沐岚晟霖璟'],
  brandSecond: [...'河海泰达通联信远航帆润和景峰岭川原野林森石桥港湾谷田禾麦稻粟'],
  trades: [
    '信息技术',
    '商贸',
    '连锁超市',
    '食品',
    '物流',
    '电子科技',
    '便利店管理',
    '供应链管理',
    '零售',
    '实业',
  ],
  surnames: [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'],
  given: '伟 芳 娜 敏 静 丽 强 磊 洋 艳 勇 杰 涛 明 超 秀英 建国 海燕 志强 晓峰 雨欣 子涵'.split(' '),
  jobs: '采购总监 门店运营经理 信息部经理 总经理 财务经理 采购专员'.split(' '),
  subjects: '电话回访 上门拜访 方案演示 报价沟通 合同确认 样品测试 门店勘察 季度复盘'.split(' '),
  complaints: '价签离线 价格同步延迟 屏幕损坏 电池续航不足 安装进度滞后 基站断连'.split(' '),
} as const;

export const EN = {
  cities: 'London Berlin Paris Milan Madrid Vienna Lyon Porto Utrecht Leeds Ghent Turin'.split(' '),
  brandFirst:
    'Vel Nor Bran Cal Dor Fen Gal Hart Isen Jor Kel Lun Mar Nest Oak Pel Quin Ros Sten Tor Ulm Vic Wes Yor'.split(
      ' ',
    ),
  brandSecond:
    'mora wick dale ton field stead via nova ridge haven mark brook ford land croft mere gate shaw well stone'.split(
      ' ',
    ),
  trades: [
    'Foods',
    'Retail',
    'Markets',
    'Convenience',
    'Logistics',
    'Electronics',
    'Trading',
    'Stores',
    'Supply',
    'Wholesale',
  ],
  suffixes: 'Ltd GmbH Group SAS BV PLC'.split(' '),
  first: 'Anna Ben Clara David Emma Felix Grace Hugo Iris Jonas Kate Leo Mia Noah Olga Paul Rosa Sam'.split(
    ' ',
  ),
  last: 'Abbot Baker Clark Dupont Evans Fischer Garcia Hughes Jensen Keller Lopez Moreau Novak Rossi Weber'.split(
    ' ',
  ),
  jobs: ['Head of Purchasing', 'Store Operations', 'IT Manager', 'Managing Director', 'Controller', 'Buyer'],
  subjects: [
    'Call back',
    'Visit on site',
    'Demo',
    'Talk about the quote',
    'Contract',
    'Pilot',
    'Store survey',
    'Review',
  ],
  complaints: ['Labels offline', 'Prices late', 'Broken display', 'Battery empty', 'Roll-out late'],
} as const;

export const INDUSTRIES =
  'supermarket convenience newRetail retail wholesale foodService manufacturing electronics technology logistics'.split(
    ' ',
  );
