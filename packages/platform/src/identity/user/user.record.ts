import {
  BaseRecord,
  boolean,
  choice,
  email,
  Record,
  reference,
  text,
  type Locale,
  type Ref,
} from '@ricejar/sdk';

/** Somebody who works here, and signs in once there is an e-mail address. The password is kept apart (`credential`), where no query reaches it. */
@Record({
  name: 'user',
  plural: 'users',
  label: { en: 'User', zh: '用户' },
  labelPlural: { en: 'Users', zh: '用户' },
  title: 'name',
  access: 'shared',
  icon: 'user-round',
  listColumns: ['name', 'email', 'title', 'orgUnit', 'active'],
})
export class User extends BaseRecord {
  @text({ label: { en: 'Name', zh: '姓名' }, required: true, search: true, maxLength: 100 })
  name!: string;

  @email({
    label: { en: 'E-mail', zh: '邮箱' },
    help: { en: 'Without one the user cannot sign in.', zh: '未填写邮箱的用户不能登录。' },
    unique: true,
    search: true,
  })
  email?: string;

  @text({ label: { en: 'Job title', zh: '职位' }, maxLength: 100 })
  title?: string;

  @reference('orgUnit', {
    label: { en: 'Org unit', zh: '所属部门' },
    required: true,
    index: true,
    onDelete: 'restrict',
    inverse: { name: 'users', label: { en: 'Members', zh: '成员' } },
  })
  orgUnit!: Ref;

  @choice({
    label: { en: 'Language', zh: '界面语言' },
    required: true,
    default: 'en',
    choices: [
      { value: 'en', label: { en: 'English', zh: 'English' } },
      { value: 'zh-CN', label: { en: '简体中文', zh: '简体中文' } },
    ],
  })
  locale!: Locale;

  @boolean({
    label: { en: 'Active', zh: '启用' },
    help: { en: 'Others cannot sign in, and are signed out at once', zh: '停用后立即退出登录，且不能再登录' },
    required: true,
    default: true,
  })
  active!: boolean;
}
