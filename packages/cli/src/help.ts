export const HELP = `Ricejar, a self-hosted CRM

  npm start                     starts it with the demo company
  npm start -- --empty          starts it without data and asks for the first administrator
  npm start -- --safe           starts it without any plugin
  npm start -- --port 8080      chooses the port, as PORT=8080 does

  ricejar doctor                compares what is declared with what is in the database, whether Ricejar runs or not;
                                exit code 1 when something is not as it should be

  ricejar plugin add <file.tgz | folder | package>    shows what it will add, asks, and adds it (--yes does not ask,
                                                      --set key=value gives settings, --integrity sha512-... is checked)
  ricejar plugin upgrade <file.tgz> [--plan]          brings it to a newer version; --plan only shows what that will do
  ricejar plugin list | doctor                        those there are; whether they are as they are noted
  ricejar plugin config <id> [key=value ...]          shows or changes settings; an empty value takes one away
  ricejar plugin disable | enable <id>                off, with its data kept; on again, after a trial
  ricejar plugin purge <id> [--plan]                  exports its data and removes it for good
  ricejar plugin pack <folder> [--out folder]         packs a built plugin into a file

  ricejar schema print                                the GraphQL schema of this installation

Environment
  PORT                          port to listen on (3000; 0 takes a free one)
  DATABASE_URL                  a PostgreSQL 15 or newer of your own: postgres://user:password@host:5432/database
  RICEJAR_DATA_DIR              directory for the database and uploaded files (.ricejar/data)
  RICEJAR_TRUSTED_PROXIES       reverse proxies in front of it, such as 127.0.0.1,10.0.0.0/8
  RICEJAR_SECRET_KEY            32 bytes in base64 for the secrets of plugins (else a file in the data directory); replicas
                                need the same one
  RICEJAR_STALL_SECONDS         after how many seconds without an answer the server is started anew (10)
  RICEJAR_DEBUG                 1 shows where an error comes from
`;
