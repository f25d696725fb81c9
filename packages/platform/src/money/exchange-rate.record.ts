import { BaseRecord, date, decimal, Record, text } from '@ricejar/sdk';

/** What one unit of a currency is worth in the organisation's base currency, from a day on. */
@Record({
  name: 'exchangeRate',
  plural: 'exchangeRates',
  label: { en: 'Exchange rate', zh: '汇率' },
  labelPlural: { en: 'Exchange rates', zh: '汇率' },
  title: 'currency',
  access: 'shared',
  icon: 'arrow-left-right',
  listColumns: ['currency', 'validFrom', 'rate'],
  indexes: [{ fields: ['currency', 'validFrom'], unique: true }],
})
export class ExchangeRate extends BaseRecord {
  @text({
    label: { en: 'Currency', zh: '币种' },
    help: { en: 'ISO 4217 code, such as EUR', zh: 'ISO 4217 代码，如 EUR' },
    required: true,
    maxLength: 3,
  })
  currency!: string;

  @date({ label: { en: 'Valid from', zh: '生效日期' }, required: true })
  validFrom!: string;

  @decimal({
    label: { en: 'Rate', zh: '汇率' },
    help: { en: 'Base currency for one unit', zh: '一单位外币折合本位币的金额' },
    required: true,
    min: 0.00000001,
    scale: 8,
  })
  rate!: string;
}
