import { defineErrors } from '@ricejar/sdk';

export const layoutErrors = defineErrors({
  LAYOUT_INVALID: {
    class: 'badInput',
    message: { en: 'The layout is not valid: {reason}.', zh: '布局无效：{reasonZh}。' },
  },
  LAYOUT_CONFLICT: {
    class: 'conflict',
    message: { en: 'Somebody changed this layout in the meantime.', zh: '该布局刚刚被他人修改过。' },
  },
  LAYOUT_REQUIRED: {
    class: 'badInput',
    message: { en: '"{field}" must not be empty here.', zh: '此时“{field}”不能为空。' },
  },
  LAYOUT_READ_ONLY: {
    class: 'forbidden',
    message: { en: '"{field}" cannot be changed here.', zh: '此时“{field}”不可修改。' },
  },
});
