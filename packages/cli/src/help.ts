export const HELP = `Ricejar, a self-hosted CRM

  npm start                     starts it with the demo company
  npm start -- --empty          starts it without data and asks for the first administrator
  npm start -- --port 8080      chooses the port, as PORT=8080 does

  ricejar doctor                compares what is declared with what is in the database, whether Ricejar runs or not;
                                exit code 1 when something is not as it should be

Environment
  PORT                          port to listen on (3000; 0 takes a free one)
  DATABASE_URL                  a PostgreSQL 15 or newer of your own: postgres://user:password@host:5432/database
  RICEJAR_DATA_DIR              directory for the database and uploaded files (.ricejar/data)
  RICEJAR_TRUSTED_PROXIES       reverse proxies in front of it, such as 127.0.0.1,10.0.0.0/8
  RICEJAR_DEBUG                 1 shows where an error comes from
`;
