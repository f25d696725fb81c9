import { defineErrors } from '@ricejar/sdk/errors';

/** What keeps `ricejar start` from starting, besides the embedded PostgreSQL. One line each that says what to do. */
export const cliErrors = defineErrors({
  ARGUMENT_UNKNOWN: {
    class: 'badInput',
    message: {
      en: 'Unknown argument {argument}: npm start -- --help lists what there is.',
      zh: '无法识别的参数 {argument}：可用 npm start -- --help 查看全部参数。',
    },
  },
  ARGUMENT_MISSING: {
    class: 'badInput',
    message: {
      en: 'Missing: {what}. ricejar help lists what there is.',
      zh: '缺少{whatZh}：可用 ricejar help 查看用法。',
    },
  },
  NOT_CONFIRMED: {
    class: 'badInput',
    message: {
      en: 'Nobody is here to confirm it: say --yes.',
      zh: '当前没有可供确认的终端：请加上 --yes。',
    },
  },
  PLUGIN_FILE_OTHER: {
    class: 'badInput',
    message: {
      en: 'This is another file than the one you expect: its integrity is {found}.',
      zh: '该文件与预期不符：其完整性校验值为 {found}。',
    },
  },
  PLUGIN_NOTHING_TO_UPGRADE: {
    class: 'badInput',
    message: {
      en: '{plugin} is not installed: use "ricejar plugin add".',
      zh: '{plugin} 尚未安装：请使用 ricejar plugin add。',
    },
  },
  PORT_INVALID: {
    class: 'badInput',
    message: {
      en: 'The port {port} is not a number from 0 to 65535: choose another one, for example PORT=3000 npm start.',
      zh: '端口 {port} 不是 0 到 65535 之间的数字：请换一个，例如 PORT=3000 npm start。',
    },
  },
  PORT_TAKEN: {
    class: 'unavailable',
    message: {
      en: 'Port {port} is taken by another program: stop it, or choose another port, for example PORT={next} npm start.',
      zh: '端口 {port} 已被其他程序占用：请停止该程序，或换一个端口，例如 PORT={next} npm start。',
    },
  },
  PORT_FORBIDDEN: {
    class: 'unavailable',
    message: {
      en: 'This user may not open port {port}: choose one above 1023, for example PORT=3000 npm start.',
      zh: '当前用户无权打开端口 {port}：请选择大于 1023 的端口，例如 PORT=3000 npm start。',
    },
  },
  DATABASE_URL_INVALID: {
    class: 'badInput',
    message: {
      en: 'DATABASE_URL is not a PostgreSQL address: write it as postgres://user:password@host:5432/database, or unset it to use the PostgreSQL that comes with Ricejar.',
      zh: 'DATABASE_URL 不是有效的 PostgreSQL 地址：请写成 postgres://用户:密码@主机:5432/数据库，或取消该变量以使用 Ricejar 自带的 PostgreSQL。',
    },
  },
  DATABASE_UNREACHABLE: {
    class: 'unavailable',
    message: {
      en: 'No PostgreSQL answers at {address} ({reason}): start it, correct DATABASE_URL, or unset it to use the PostgreSQL that comes with Ricejar.',
      zh: '{address} 没有 PostgreSQL 响应（{reason}）：请启动数据库、修正 DATABASE_URL，或取消该变量以使用 Ricejar 自带的 PostgreSQL。',
    },
  },
  DATABASE_REFUSED: {
    class: 'unavailable',
    message: {
      en: 'PostgreSQL at {address} refuses user {user}: correct the user and the password in DATABASE_URL.',
      zh: '{address} 的 PostgreSQL 拒绝用户 {user} 登录：请修正 DATABASE_URL 中的用户名和密码。',
    },
  },
  DATABASE_MISSING: {
    class: 'unavailable',
    message: {
      en: 'PostgreSQL at {address} has no database {database}: create it (CREATE DATABASE {database}), or correct DATABASE_URL.',
      zh: '{address} 的 PostgreSQL 中没有数据库 {database}：请先创建（CREATE DATABASE {database}），或修正 DATABASE_URL。',
    },
  },
  DATABASE_TOO_OLD: {
    class: 'unavailable',
    message: {
      en: 'PostgreSQL at {address} is version {found}, Ricejar needs 15 or newer: upgrade it, or unset DATABASE_URL to use the PostgreSQL that comes with Ricejar.',
      zh: '{address} 的 PostgreSQL 版本为 {found}，Ricejar 需要 15 或更高版本：请升级，或取消 DATABASE_URL 以使用 Ricejar 自带的 PostgreSQL。',
    },
  },
  DATABASE_ENCODING: {
    class: 'unavailable',
    message: {
      en: "Database {database} is encoded in {found}, Ricejar needs UTF8: create it with CREATE DATABASE {database} ENCODING 'UTF8' TEMPLATE template0.",
      zh: "数据库 {database} 的编码为 {found}，Ricejar 需要 UTF8：请用 CREATE DATABASE {database} ENCODING 'UTF8' TEMPLATE template0 创建。",
    },
  },
  DATABASE_READ_ONLY: {
    class: 'unavailable',
    message: {
      en: 'PostgreSQL at {address} is a read-only replica: point DATABASE_URL at the primary.',
      zh: '{address} 的 PostgreSQL 是只读副本：请把 DATABASE_URL 指向主库。',
    },
  },
  DATABASE_NO_RIGHTS: {
    class: 'unavailable',
    message: {
      en: 'User {user} may not create tables in database {database}: make it the owner (ALTER DATABASE {database} OWNER TO {user}).',
      zh: '用户 {user} 无权在数据库 {database} 中建表：请将其设为所有者（ALTER DATABASE {database} OWNER TO {user}）。',
    },
  },
  DATABASE_DISK_FULL: {
    class: 'unavailable',
    message: {
      en: 'The disk of the database is full: free some space there and start again.',
      zh: '数据库所在磁盘已满：请清理空间后重新启动。',
    },
  },
  COMMAND_FAILED: {
    class: 'unavailable',
    message: {
      en: 'This could not be done: {reason} (RICEJAR_DEBUG=1 shows where).',
      zh: '操作未能完成：{reason}（设置 RICEJAR_DEBUG=1 可查看位置）。',
    },
  },
  START_FAILED: {
    class: 'unavailable',
    message: {
      en: 'Ricejar could not start: {reason} (RICEJAR_DEBUG=1 shows where).',
      zh: 'Ricejar 无法启动：{reason}（设置 RICEJAR_DEBUG=1 可查看位置）。',
    },
  },
});
