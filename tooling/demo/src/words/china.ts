import { list, pairs } from './split.js';

export const SURNAMES = pairs(`
  王 Wang 李 Li 张 Zhang 刘 Liu 陈 Chen 杨 Yang 赵 Zhao 黄 Huang 周 Zhou 吴 Wu 徐 Xu 孙 Sun 胡 Hu 朱 Zhu 高 Gao 林 Lin
  何 He 郭 Guo 马 Ma 罗 Luo 梁 Liang 宋 Song 郑 Zheng 谢 Xie 韩 Han 唐 Tang 冯 Feng 于 Yu 董 Dong 萧 Xiao 程 Cheng 曹 Cao
  袁 Yuan 邓 Deng 许 Xu 傅 Fu 沈 Shen 曾 Zeng 彭 Peng 吕 Lyu 苏 Su 卢 Lu 蒋 Jiang 蔡 Cai 贾 Jia 丁 Ding 魏 Wei 薛 Xue
  叶 Ye 阎 Yan 余 Yu 潘 Pan 杜 Du 戴 Dai 夏 Xia 钟 Zhong 汪 Wang 田 Tian 任 Ren 姜 Jiang 范 Fan 方 Fang 石 Shi 姚 Yao`);

export const GIVEN_NAMES = pairs(`
  敏 Min 静 Jing 磊 Lei 洋 Yang 艳 Yan 勇 Yong 杰 Jie 娟 Juan 涛 Tao 明 Ming 超 Chao 霞 Xia 平 Ping 刚 Gang 晨 Chen 婷 Ting
  雪 Xue 鹏 Peng 倩 Qian 宁 Ning 凯 Kai 琳 Lin 峰 Feng 莉 Li 建国 Jianguo 志强 Zhiqiang 晓燕 Xiaoyan 海波 Haibo
  思远 Siyuan 雨桐 Yutong 子涵 Zihan 浩然 Haoran 欣怡 Xinyi 俊杰 Junjie 梦琪 Mengqi 天宇 Tianyu 佳怡 Jiayi 文博 Wenbo
  雅琴 Yaqin 立新 Lixin 国庆 Guoqing 秀英 Xiuying 桂兰 Guilan 丽华 Lihua 玉梅 Yumei 春生 Chunsheng 德明 Deming
  一鸣 Yiming 可心 Kexin 若曦 Ruoxi 嘉豪 Jiahao 诗涵 Shihan 泽宇 Zeyu 晓东 Xiaodong 卫东 Weidong 红梅 Hongmei
  建军 Jianjun 淑芬 Shufen 少华 Shaohua 永康 Yongkang 文静 Wenjing 慧敏 Huimin 云飞 Yunfei 志远 Zhiyuan 亚楠 Yanan
  锦程 Jincheng 书瑶 Shuyao 启航 Qihang 安琪 Anqi 宏伟 Hongwei 冬梅 Dongmei 振华 Zhenhua 晓峰 Xiaofeng 美玲 Meiling`);

/** Two of these make a brand: quality first, place or thing second. */
export const BRAND_FIRST = pairs(`
  青 qing 云 yun 朝 zhao 晨 chen 暖 nuan 乐 le 悦 yue 禾 he 谷 gu 麦 mai 稻 dao 溪 xi 松 song 荷 he 兰 lan 桂 gui 橙 cheng
  鹿 lu 鹤 he 雁 yan 鲸 jing 星 xing 月 yue 光 guang 嘉 jia 瑞 rui 融 rong 沐 mu 翠 cui 锦 jin 初 chu 甘 gan 朗 lang 和 he
  元 yuan 知 zhi 拾 shi 满 man 小 xiao 百 bai`);
export const BRAND_SECOND = pairs(`
  邻 lin 里 li 坊 fang 仓 cang 集 ji 町 ting 湖 hu 山 shan 岭 ling 原 yuan 苑 yuan 亭 ting 桥 qiao 渡 du 塘 tang 湾 wan
  洲 zhou 田 tian 屿 yu 泽 ze 庭 ting 圃 pu 舟 zhou 汀 ting 陌 mo 野 ye 舍 she 枝 zhi 穗 sui 果 guo 禾 he 麓 lu`);
export const BRAND_THIRD = pairs(`家 jia 园 yuan 记 ji 选 xuan 味 wei 汇 hui`);

export interface ChineseCity {
  han: string;
  latin: string;
  province: string;
  areaCode: string;
}

const cities = (text: string): readonly ChineseCity[] =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .flatMap((line) => {
      const [province = '', ...words] = list(line);
      return Array.from({ length: words.length / 3 }, (_, index) => ({
        province,
        han: words[3 * index] ?? '',
        latin: words[3 * index + 1] ?? '',
        areaCode: words[3 * index + 2] ?? '',
      }));
    });

export const CHINESE_CITIES = {
  east: cities(`
    上海市 上海 Shanghai 21
    江苏省 南京 Nanjing 25 苏州 Suzhou 512 无锡 Wuxi 510 常州 Changzhou 519 南通 Nantong 513 扬州 Yangzhou 514
    浙江省 杭州 Hangzhou 571 宁波 Ningbo 574 温州 Wenzhou 577 绍兴 Shaoxing 575 嘉兴 Jiaxing 573 金华 Jinhua 579
    安徽省 合肥 Hefei 551 芜湖 Wuhu 553
    山东省 济南 Jinan 531 青岛 Qingdao 532 烟台 Yantai 535`),
  south: cities(`
    广东省 广州 Guangzhou 20 深圳 Shenzhen 755 东莞 Dongguan 769 佛山 Foshan 757 珠海 Zhuhai 756 中山 Zhongshan 760
    福建省 福州 Fuzhou 591 厦门 Xiamen 592 泉州 Quanzhou 595
    广西 南宁 Nanning 771 桂林 Guilin 773
    湖南省 长沙 Changsha 731 株洲 Zhuzhou 731
    湖北省 武汉 Wuhan 27 宜昌 Yichang 717
    海南省 海口 Haikou 898`),
  north: cities(`
    北京市 北京 Beijing 10
    天津市 天津 Tianjin 22
    河北省 石家庄 Shijiazhuang 311 唐山 Tangshan 315
    山西省 太原 Taiyuan 351
    辽宁省 沈阳 Shenyang 24 大连 Dalian 411
    河南省 郑州 Zhengzhou 371 洛阳 Luoyang 379
    陕西省 西安 Xi'an 29
    四川省 成都 Chengdu 28 绵阳 Mianyang 816
    重庆市 重庆 Chongqing 23`),
} as const;

export const STREETS_CN = pairs(`
  文汇路 Wenhui_Road 临江大道 Linjiang_Avenue 学府路 Xuefu_Road 云栖街 Yunqi_Street 建业路 Jianye_Road 滨河路 Binhe_Road
  望江路 Wangjiang_Road 锦绣街 Jinxiu_Street 和平路 Heping_Road 科创大道 Kechuang_Avenue 丰收路 Fengshou_Road`);
