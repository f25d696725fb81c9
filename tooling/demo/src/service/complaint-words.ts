export interface ComplaintCase {
  category: 'quality' | 'delivery' | 'installation' | 'software' | 'billing' | 'service';
  subject: string;
  /** As the customer said it. */
  words: string;
  proposal: string;
  result: string;
}

/** `{n}` is a number of labels, `{s}` of stores. */
export const COMPLAINT_CASES: Readonly<Record<'zh' | 'en', readonly ComplaintCase[]>> = {
  zh: [
    {
      category: 'quality',
      subject: '一批价签电量不到半年就耗尽',
      words:
        '你们说电池能用五年，现在半年不到，{n} 个价签全黑了，店员每天在换，顾客拿着商品到收银台才知道价格不对。',
      proposal: '核查该批次电池，免费更换受影响的价签，并提供 5% 备件。',
      result: '{n} 个价签已全部更换，两周回访未再出现异常。',
    },
    {
      category: 'quality',
      subject: '价签屏幕出现残影看不清价格',
      words: '冷柜那一排价签有残影，老年顾客根本看不清，已经有人到服务台投诉了。',
      proposal: '冷柜区域改用低温型号，差价由我方承担。',
      result: '低温型号安装完成，客户确认显示正常。',
    },
    {
      category: 'quality',
      subject: '导轨卡扣松动价签掉落',
      words: '卡扣太松，小朋友一碰就掉，昨天掉了 {n} 个，有的被踩坏了。',
      proposal: '更换为新版加固卡扣，损坏的价签按数量补发。',
      result: '卡扣更换完毕，补发价签已签收。',
    },
    {
      category: 'delivery',
      subject: '新店开业前价签未到货',
      words: '我们 {s} 家店周五开业，货到现在还没有影子，物流单号也查不到，你们叫我怎么跟老板交代。',
      proposal: '从区域仓调货专车直送，运费由我方承担。',
      result: '开业前一天送达，客户已验收。',
    },
    {
      category: 'delivery',
      subject: '到货数量与订单不符',
      words: '箱子写的是整箱，拆开少了 {n} 个，安装队在现场干等了一天。',
      proposal: '当天补发差额，并核对仓库出库记录。',
      result: '差额已补齐，出库复核改为双人签字。',
    },
    {
      category: 'installation',
      subject: '网关布点后仍有信号盲区',
      words: '装完才发现生鲜区没信号，改价要等十几分钟，师傅说要加网关，当初勘查的时候怎么不说。',
      proposal: '重新勘查，增补网关，不另收费。',
      result: '增补 2 台网关，改价时间恢复到 20 秒以内。',
    },
    {
      category: 'installation',
      subject: '安装队损坏货架',
      words: '安装队把 {s} 组货架的层板划坏了，还说本来就是坏的，态度很差。',
      proposal: '赔偿层板费用，更换安装队并书面致歉。',
      result: '赔偿款已支付，客户接受致歉。',
    },
    {
      category: 'software',
      subject: '促销价批量下发后部分价签未更新',
      words: '会员日凌晨下发的促销价，早上开门还有 {n} 个没变，差价我们自己贴给顾客了。',
      proposal: '补偿差价损失，升级下发重试机制。',
      result: '新版本已上线，连续两次会员日下发成功率 100%。',
    },
    {
      category: 'software',
      subject: '系统升级后收银接口报错',
      words: '你们半夜升级也不通知，早上收银系统连不上，排队排到门口。',
      proposal: '回滚版本，今后升级提前三天书面通知。',
      result: '接口恢复，升级通知流程已与客户确认。',
    },
    {
      category: 'billing',
      subject: '云平台续费重复开票',
      words: '同一笔续费开了两张发票，财务对账对不上，打了三个电话都没人处理。',
      proposal: '作废重复发票，指定专人对接。',
      result: '发票已冲红，客户财务确认无误。',
    },
    {
      category: 'service',
      subject: '报修后无人回复',
      words: '上周就报修了，说 24 小时内回电，到今天一个电话都没有。',
      proposal: '当天安排工程师上门，并由客服主管说明原因。',
      result: '故障已排除，客户接受说明。',
    },
    {
      category: 'service',
      subject: '现场工程师两次爽约',
      words: '约好的时间人没来，第二次又没来，我专门安排店员在等。',
      proposal: '更换工程师，由区域主管陪同上门。',
      result: '上门完成，客户表示满意。',
    },
  ],
  en: [
    {
      category: 'quality',
      subject: 'Labels run out of battery within months',
      words:
        'You promised five years. After six months {n} labels are dead and my people change them every morning before opening.',
      proposal: 'Check the battery batch, replace the labels free of charge and add five per cent spares.',
      result: 'All {n} labels replaced; no further failures after two weeks.',
    },
    {
      category: 'quality',
      subject: 'Ghost images on labels in the freezer section',
      words: 'In the freezer aisle you see the old price behind the new one. Customers complain at the till.',
      proposal: 'Replace them with the low temperature model, we bear the difference.',
      result: 'Low temperature labels installed, display confirmed by the store.',
    },
    {
      category: 'quality',
      subject: 'Clips come loose, labels fall off the shelf',
      words:
        'A child touches the shelf and the labels fall down. Yesterday {n} of them, some were stepped on.',
      proposal: 'Send reinforced clips and replace the broken labels.',
      result: 'Clips exchanged, replacement labels received.',
    },
    {
      category: 'delivery',
      subject: 'Labels not delivered before store opening',
      words: 'We open {s} stores on Friday and nothing has arrived. The tracking number does not even exist.',
      proposal: 'Deliver from the regional warehouse by direct transport at our cost.',
      result: 'Delivered the day before opening and accepted.',
    },
    {
      category: 'delivery',
      subject: 'Quantity delivered does not match the order',
      words: 'The boxes say full, but {n} labels are missing. The installers stood around for a whole day.',
      proposal: 'Send the missing quantity today and check the dispatch records.',
      result: 'Missing labels delivered; dispatch is now counted twice.',
    },
    {
      category: 'installation',
      subject: 'No signal in part of the store after installation',
      words:
        'There is no signal in fresh food. A price change takes fifteen minutes. Why did nobody see that in the survey?',
      proposal: 'Survey again and add gateways free of charge.',
      result: 'Two gateways added, price changes are back under 20 seconds.',
    },
    {
      category: 'installation',
      subject: 'Shelves damaged during installation',
      words: 'Your installers scratched {s} shelves and then told us it had been like that before.',
      proposal: 'Pay for the shelves, send another team and apologise in writing.',
      result: 'Payment made, apology accepted.',
    },
    {
      category: 'software',
      subject: 'Promotion prices missing on part of the labels',
      words:
        'The promotion went out at night, in the morning {n} labels still showed the old price. We paid the difference ourselves.',
      proposal: 'Refund the difference and improve the retry of failed updates.',
      result: 'New version live, the last two promotions reached every label.',
    },
    {
      category: 'software',
      subject: 'Till interface fails after an update',
      words:
        'You updated overnight without telling us. In the morning the tills could not connect and people queued to the door.',
      proposal: 'Roll back and announce updates three days ahead in writing.',
      result: 'Interface works again, announcement procedure agreed.',
    },
    {
      category: 'billing',
      subject: 'Cloud licence invoiced twice',
      words: 'We got two invoices for the same renewal. I called three times and nobody took care of it.',
      proposal: 'Cancel the second invoice and name one person in charge.',
      result: 'Credit note issued and booked by the customer.',
    },
    {
      category: 'service',
      subject: 'No answer after a fault report',
      words: 'I reported the fault last week. You said within 24 hours. Nobody has called until today.',
      proposal: 'Send an engineer today; the head of service explains what went wrong.',
      result: 'Fault repaired, explanation accepted.',
    },
    {
      category: 'service',
      subject: 'Engineer missed two appointments',
      words: 'Nobody came at the agreed time, and nobody came the second time. I had staff waiting for you.',
      proposal: 'Send another engineer together with the regional lead.',
      result: 'Visit done, customer satisfied.',
    },
  ],
};

export const VALIDITY_REASONS: Readonly<
  Record<'zh' | 'en', Readonly<Record<'valid' | 'partly' | 'invalid', readonly string[]>>>
> = {
  zh: {
    valid: ['现场核实情况属实，责任在我方。', '批次检测结果与客户描述一致。'],
    partly: ['情况属实，但部分原因为门店网络调整。', '数量有出入，其余情况属实。'],
    invalid: ['经核查为门店断电所致，产品正常。', '超出保修范围，已向客户说明。'],
  },
  en: {
    valid: ['Confirmed on site; the fault is ours.', 'The batch test agrees with what the customer reports.'],
    partly: [
      'Confirmed, but partly caused by changes to the store network.',
      'The quantity differs, the rest is confirmed.',
    ],
    invalid: [
      'Caused by a power cut in the store; the product works.',
      'Out of warranty, explained to the customer.',
    ],
  },
};
