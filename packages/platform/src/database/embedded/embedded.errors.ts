import { defineErrors } from '@ricejar/sdk/errors';

/** What keeps the embedded PostgreSQL from running. Every message is one line that says what to do. */
export const embeddedErrors = defineErrors({
  EMBEDDED_PLATFORM_UNSUPPORTED: {
    class: 'unavailable',
    message: {
      en: 'Ricejar brings no PostgreSQL for {platform}: set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
      zh: 'Ricejar 没有自带适用于 {platform} 的 PostgreSQL：请用 DATABASE_URL 指定您自己的 PostgreSQL（15 或更高版本）。',
    },
  },
  EMBEDDED_BINARY_UNUSABLE: {
    class: 'unavailable',
    message: {
      en: 'The PostgreSQL that Ricejar brings does not run here ({reason}): set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
      zh: 'Ricejar 自带的 PostgreSQL 无法在此运行（{reason}）：请用 DATABASE_URL 指定您自己的 PostgreSQL（15 或更高版本）。',
    },
  },
  DATA_DIR_FOREIGN: {
    class: 'unavailable',
    message: {
      en: '{dataDir} is not empty and was not made by Ricejar: set RICEJAR_DATA_DIR to a new or an empty directory.',
      zh: '{dataDir} 不是空目录，也不是由 Ricejar 创建的：请把 RICEJAR_DATA_DIR 指向一个新目录或空目录。',
    },
  },
  DATA_DIR_NOT_A_DIRECTORY: {
    class: 'unavailable',
    message: {
      en: '{dataDir} cannot be a data directory, a file is in the way: set RICEJAR_DATA_DIR to a directory.',
      zh: '{dataDir} 不能用作数据目录，该位置已有文件：请把 RICEJAR_DATA_DIR 指向一个目录。',
    },
  },
  DATA_DIR_UNWRITABLE: {
    class: 'unavailable',
    message: {
      en: '{dataDir} cannot be written by user {user}: give this user the directory, or set RICEJAR_DATA_DIR to one it may write.',
      zh: '用户 {user} 无法写入 {dataDir}：请授予该用户目录权限，或把 RICEJAR_DATA_DIR 指向可写的目录。',
    },
  },
  DATA_DIR_NEWER: {
    class: 'unavailable',
    message: {
      en: '{dataDir} was written by a newer Ricejar (data format {found}, this one reads {known}): start that newer version again.',
      zh: '{dataDir} 由更新版本的 Ricejar 写入（数据格式 {found}，当前版本可读取 {known}）：请改用新版本启动。',
    },
  },
  DATA_DIR_OTHER_OWNER: {
    class: 'unavailable',
    message: {
      en: 'The database in {dataDir} belongs to OS user {owner}, not to {user}: start Ricejar as root or as the user it was first started by.',
      zh: '{dataDir} 中的数据库属于系统用户 {owner}，而不是 {user}：请以 root 或首次启动时的用户启动 Ricejar。',
    },
  },
  DATA_DIR_UNREACHABLE: {
    class: 'unavailable',
    message: {
      en: 'PostgreSQL runs as OS user {account}, which may not enter {dataDir}: open its parent directories to that user (chmod o+x), or set RICEJAR_DATA_DIR to a directory it can enter.',
      zh: 'PostgreSQL 以系统用户 {account} 运行，但该用户无法进入 {dataDir}：请对其上级目录执行 chmod o+x，或把 RICEJAR_DATA_DIR 指向它可以进入的目录。',
    },
  },
  DATA_DIR_MAJOR: {
    class: 'unavailable',
    message: {
      en: '{dataDir} holds a PostgreSQL {found} database and this Ricejar brings PostgreSQL {known}: run your own PostgreSQL {found} on it and set DATABASE_URL, or set RICEJAR_DATA_DIR to a new directory.',
      zh: '{dataDir} 中是 PostgreSQL {found} 的数据库，而当前 Ricejar 自带 PostgreSQL {known}：请用您自己的 PostgreSQL {found} 打开并设置 DATABASE_URL，或把 RICEJAR_DATA_DIR 指向新目录。',
    },
  },
  DATA_DIR_PASSWORD_LOST: {
    class: 'unavailable',
    message: {
      en: 'The database password {file} is missing: put the file back from a backup, or set RICEJAR_DATA_DIR to a new directory.',
      zh: '缺少数据库密码文件 {file}：请从备份中恢复该文件，或把 RICEJAR_DATA_DIR 指向新目录。',
    },
  },
  DATA_DIR_IN_USE: {
    class: 'unavailable',
    message: {
      en: 'Ricejar already runs on {dataDir} (process {pid}): stop that one first, or give this one another RICEJAR_DATA_DIR and PORT.',
      zh: 'Ricejar 已在使用 {dataDir} 运行（进程 {pid}）：请先停止它，或为本次启动指定另外的 RICEJAR_DATA_DIR 和 PORT。',
    },
  },
  DISK_FULL: {
    class: 'unavailable',
    message: {
      en: 'The disk that holds {dataDir} is full ({free} MB free, Ricejar needs {needed} MB): free some space, or set RICEJAR_DATA_DIR to a directory on another disk.',
      zh: '{dataDir} 所在磁盘已满（剩余 {free} MB，Ricejar 需要 {needed} MB）：请清理空间，或把 RICEJAR_DATA_DIR 指向其他磁盘上的目录。',
    },
  },
  OS_ACCOUNT_MISSING: {
    class: 'unavailable',
    message: {
      en: 'PostgreSQL refuses to run as root and the OS user {account} could not be created ({reason}): create it (useradd --system {account}), or start Ricejar as an ordinary user.',
      zh: 'PostgreSQL 拒绝以 root 身份运行，且无法创建系统用户 {account}（{reason}）：请手动创建（useradd --system {account}），或以普通用户启动 Ricejar。',
    },
  },
  EMBEDDED_START_FAILED: {
    class: 'unavailable',
    message: {
      en: 'PostgreSQL did not start: {reason} (see {logFile}).',
      zh: 'PostgreSQL 未能启动：{reason}（详见 {logFile}）。',
    },
  },
  EMBEDDED_STOPPED: {
    class: 'unavailable',
    message: {
      en: 'PostgreSQL stopped again and again: {reason} (see {logFile}).',
      zh: 'PostgreSQL 反复停止：{reason}（详见 {logFile}）。',
    },
  },
});
