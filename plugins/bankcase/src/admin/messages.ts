export const en = {
  title: 'What the regulator asks',
  european: 'Directive (EU) 2015/2366 (PSD2), Article 101; guidelines JC 2018 35',
  chinese: 'Measures on consumer complaints in banking and insurance, CBIRC Order No. 3 of 2020',
  done: 'done',
  open: 'open',
  check: {
    acknowledged: 'Receipt acknowledged',
    reason: 'Reason for the delay told',
    date: 'Date of the final reply named',
    points: 'Every point of the complaint answered',
    ombudsman: 'Dispute body named in the reply',
    redress: 'Redress made',
    approved: 'Second extension approved',
  },
};

export const zh: typeof en = {
  title: '监管要求',
  european: '欧盟 2015/2366 号指令（PSD2）第 101 条；联合委员会指引 JC 2018 35',
  chinese: '《银行业保险业消费投诉处理管理办法》（中国银保监会令 2020 年第 3 号）',
  done: '已完成',
  open: '待办',
  check: {
    acknowledged: '已确认受理',
    reason: '已告知延期原因',
    date: '已告知最终答复日期',
    points: '已逐项答复投诉事项',
    ombudsman: '答复中已告知调解机构',
    redress: '已完成补救',
    approved: '再次延期已获批准',
  },
};
