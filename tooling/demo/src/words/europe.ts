import { lines, list } from './split.js';

export interface EuropeanCountry {
  code: string;
  dial: string;
  /** Behind the name of a company that trades online. */
  legalForm: string;
  cities: readonly string[];
  firstNames: readonly string[];
  lastNames: readonly string[];
  /** First and second half of a coined brand. */
  brandFirst: readonly string[];
  brandSecond: readonly string[];
  /** `{brand}` and `{city}` are filled in. */
  companyForms: readonly string[];
  streets: readonly string[];
}

const country = (
  code: string,
  dial: string,
  legalForm: string,
  texts: Record<
    'cities' | 'firstNames' | 'lastNames' | 'brandFirst' | 'brandSecond' | 'companyForms' | 'streets',
    string
  >,
): EuropeanCountry => ({
  code,
  dial,
  legalForm,
  cities: lines(texts.cities.replaceAll(',', '\n')),
  firstNames: list(texts.firstNames),
  lastNames: list(texts.lastNames),
  brandFirst: list(texts.brandFirst),
  brandSecond: list(texts.brandSecond),
  companyForms: lines(texts.companyForms),
  streets: lines(texts.streets.replaceAll(',', '\n')),
});

const GERMAN = {
  firstNames: `Anna Lukas Katharina Jonas Sabine Thomas Julia Matthias Birgit Stefan Monika Andreas Lena Florian Petra
    Markus Claudia Tobias Nadine Sebastian Heike Christian Ulrike Felix Johanna Moritz Silke Dominik Theresa Jan`,
  lastNames: `Brandt Keller Vogel Winkler Lorenz Baumann Krämer Seidel Haas Schreiber Graf Dietrich Ziegler Kuhn Pohl
    Horn Busch Bergmann Voigt Sauer Arnold Pfeiffer Roth Beck Engel Hartmann Ebert Thiel Lehner Moser Gruber Steiner
    Wagner Huber Egger Frei Zimmermann Ammann Wyss Bucher`,
  brandFirst: `Linden Eichen Birken Korn Sonnen Wiesen Ahorn Mühl Garten Brunnen Apfel Kirsch Stein Silber Feld Hasel
    Lerchen Falken Weiden Buchen`,
  brandSecond: `tal bach grund hain kamp werder ried anger brück rain born horst`,
  streets: `Lindenallee,Am Alten Markt,Industriestraße,Bahnhofstraße,Gartenweg,Mühlenstraße,Hafenstraße,Schulstraße`,
};

export const EUROPE: readonly EuropeanCountry[] = [
  country('DE', '49', 'GmbH', {
    ...GERMAN,
    cities: `Berlin,Hamburg,München,Köln,Leipzig,Dresden,Nürnberg,Bremen,Hannover,Stuttgart,Regensburg,Kassel,Münster,Freiburg,Erfurt,Rostock`,
    companyForms: `{brand} Märkte GmbH
      {brand} Frischemarkt GmbH & Co. KG
      {brand} Handels AG
      {brand} Lebensmittel {city} GmbH
      {brand} Supermärkte KG`,
  }),
  country('AT', '43', 'GmbH', {
    ...GERMAN,
    cities: `Wien,Graz,Linz,Salzburg,Innsbruck,Klagenfurt`,
    companyForms: `{brand} Nahversorger GmbH
      {brand} Lebensmittelmärkte GmbH
      {brand} Handel {city} GmbH`,
  }),
  country('CH', '41', 'AG', {
    ...GERMAN,
    cities: `Zürich,Basel,Bern,Luzern,St. Gallen,Winterthur`,
    companyForms: `{brand} Detailhandel AG
      {brand} Frischmarkt AG
      {brand} Läden {city} AG`,
    streets: `Seestrasse,Bahnhofstrasse,Dorfstrasse,Marktgasse,Industriestrasse`,
  }),
  country('SE', '46', 'AB', {
    cities: `Stockholm,Göteborg,Malmö,Uppsala,Örebro,Linköping,Lund`,
    firstNames: `Erik Anna Lars Karin Johan Maria Anders Kristina Per Elin Fredrik Sara Mikael Ingrid Oskar Linnea`,
    lastNames: `Lindqvist Sandberg Ekström Nyström Holmgren Wallin Forsberg Sjöberg Åkesson Hedlund Blom Norling Dahl Öberg`,
    brandFirst: `Björk Ek Lind Gran Sol Äng Sjö Hav Sten Rönn`,
    brandSecond: `dal backa vik lunda holm torp gården näs`,
    companyForms: `{brand} Livs AB
      {brand} Matmarknad AB
      {brand} Närbutiker {city} AB`,
    streets: `Storgatan,Kungsgatan,Hamngatan,Skolgatan,Ängsvägen`,
  }),
  country('DK', '45', 'A/S', {
    cities: `København,Aarhus,Odense,Aalborg,Esbjerg,Randers`,
    firstNames: `Mette Lars Hanne Søren Camilla Jens Pernille Mads Line Rasmus Kirsten Henrik Louise Anders`,
    lastNames: `Kjær Mortensen Thorsen Lund Bak Dalgaard Friis Vestergaard Bech Holm Skov Toft Munk Brandt`,
    brandFirst: `Bøge Havne Kløver Strand Mølle Solbjerg Enge Lyng`,
    brandSecond: `lund gård høj bæk dal skov holm`,
    companyForms: `{brand} Købmænd A/S
      {brand} Dagligvarer ApS
      {brand} Butikker {city} A/S`,
    streets: `Nørregade,Strandvejen,Havnegade,Møllevej,Skolegade`,
  }),
  country('NO', '47', 'AS', {
    cities: `Oslo,Bergen,Trondheim,Stavanger,Tromsø,Drammen`,
    firstNames: `Ingrid Ole Kari Bjørn Marit Knut Silje Magnus Hilde Lars Astrid Sindre Tone Eirik`,
    lastNames: `Hauge Solberg Bakke Lien Moen Haugland Strand Eide Nygård Aas Sæther Fossum Berge Ruud`,
    brandFirst: `Fjell Fjord Bjørke Sol Furu Elve Vår Nord`,
    brandSecond: `vik dal haug nes bu eng li stad`,
    companyForms: `{brand} Dagligvare AS
      {brand} Matbutikker AS
      {brand} Nærkjøp {city} AS`,
    streets: `Storgata,Kirkegata,Havnegata,Fjellveien,Skoleveien`,
  }),
  country('FI', '358', 'Oy', {
    cities: `Helsinki,Tampere,Turku,Oulu,Jyväskylä,Lahti`,
    firstNames: `Mikko Anna Juha Laura Timo Sari Antti Katja Pekka Minna Ville Hanna Markku Tuula`,
    lastNames: `Virtala Koskela Niemelä Salmi Laitila Ahola Rantala Kivelä Lehto Peltola Saarela Harju Oksala Vesala`,
    brandFirst: `Koivu Kuusi Metsä Järvi Aurinko Pelto Lumi Kallio`,
    brandSecond: `la niemi ranta mäki lahti salo harju`,
    companyForms: `{brand} Kauppa Oy
      {brand} Lähikaupat Oy
      {brand} Market {city} Oy`,
    streets: `Kauppakatu,Rantatie,Asemakatu,Koulukatu,Puistokatu`,
  }),
  country('GB', '44', 'Ltd', {
    cities: `London,Manchester,Leeds,Bristol,Birmingham,Edinburgh,Glasgow,Cardiff,Norwich,York`,
    firstNames: `Emily James Charlotte Oliver Rachel Daniel Sophie Andrew Hannah Simon Laura Matthew Helen Christopher Alice George Fiona Duncan`,
    lastNames: `Ashworth Bellamy Cartwright Dunford Ellison Fairfax Garside Holloway Kirkham Langley Mercer Norwood Pemberton Radcliffe Sutcliffe Thornley Wainwright Yardley`,
    brandFirst: `Ash Elm Thorn Hazel Copper Bramble Mill Oak Fern Marl Wren Heather`,
    brandSecond: `combe ford wick field bury ley gate stead mere ridge`,
    companyForms: `{brand} Stores Ltd
      {brand} Food Halls plc
      {brand} Convenience {city} Ltd
      {brand} Grocers Ltd`,
    streets: `High Street,Market Square,Mill Lane,Station Road,Church Street,Quayside`,
  }),
  country('IE', '353', 'Ltd', {
    cities: `Dublin,Cork,Galway,Limerick,Waterford`,
    firstNames: `Aoife Conor Niamh Patrick Siobhán Declan Ciara Eoin Sinéad Brendan`,
    lastNames: `Gallagher Brennan Doyle Kavanagh Nolan Quinn Tierney Hogan Foley Lynch`,
    brandFirst: `Glen Bally Kil Rath Dun Carrig`,
    brandSecond: `more bawn dara keel roe finn`,
    companyForms: `{brand} Foods Ltd
      {brand} Stores {city} DAC`,
    streets: `Main Street,Bridge Street,Harbour Road,Abbey Street`,
  }),
  country('FR', '33', 'SAS', {
    cities: `Paris,Lyon,Marseille,Toulouse,Nantes,Lille,Bordeaux,Rennes,Dijon`,
    firstNames: `Camille Julien Claire Nicolas Élodie Antoine Sandrine Mathieu Aurélie Philippe Manon Guillaume Céline Olivier`,
    lastNames: `Marchand Delorme Lefort Rousselle Chauvin Perrot Vasseur Garnaud Besson Collet Mallet Renaudin Thibaud Carlier`,
    brandFirst: `Clair Beau Val Mont Bois Haute Bel Roche`,
    brandSecond: `val rive mont fontaine champ lande pré combe`,
    companyForms: `Marchés {brand} SAS
      {brand} Distribution SA
      Épiceries {brand} {city} SARL`,
    streets: `rue des Halles,avenue de la Gare,rue du Moulin,quai des Marchands,place du Marché`,
  }),
  country('NL', '31', 'B.V.', {
    cities: `Amsterdam,Rotterdam,Utrecht,Eindhoven,Groningen,Zwolle,Breda`,
    firstNames: `Sanne Jeroen Anouk Pieter Marieke Bas Femke Ruben Lotte Maarten Ilse Wouter`,
    lastNames: `Hoekstra Veenstra Dijkman Postma Terpstra Schouten Verhagen Brouwer Kuiper Smit Wiersma Boersma`,
    brandFirst: `Veld Duin Kamer Water Hof Linde Kreek Oever`,
    brandSecond: `kamp zicht wijk hoeve laar burg stede`,
    companyForms: `{brand} Supermarkten B.V.
      {brand} Buurtwinkels B.V.
      {brand} Retail {city} B.V.`,
    streets: `Marktstraat,Stationsplein,Havenkade,Molenweg,Dorpsstraat`,
  }),
  country('BE', '32', 'NV', {
    cities: `Antwerpen,Gent,Brugge,Leuven,Liège,Namur`,
    firstNames: `Lien Thomas Elke Bram Sofie Koen Charlotte Xavier Nathalie Benoît`,
    lastNames: `Claes Maes Wouters Goossens Lambrecht Verbeke Lemmens Dubois Hendrickx Noël`,
    brandFirst: `Kastel Meer Rozen Linden Vlas Grave`,
    brandSecond: `hof dael veld beke brug rode`,
    companyForms: `{brand} Winkels NV
      {brand} Voeding {city} BV`,
    streets: `Kerkstraat,Grote Markt,Stationsstraat,Nieuwstraat`,
  }),
  country('IT', '39', 'S.r.l.', {
    cities: `Milano,Torino,Bologna,Verona,Firenze,Napoli,Bari`,
    firstNames: `Giulia Marco Francesca Luca Chiara Alessandro Elena Davide Paola Matteo Silvia Stefano`,
    lastNames: `Ferrante Colonna Marchetti Bellini Fontana Gallo Rinaldi Moretti Leone Sartori Vitali Grassi`,
    brandFirst: `Val Monte Bel Sol Campo Rivo Prato`,
    brandSecond: `doro verde rosa chiaro alto nova bruno`,
    companyForms: `Mercati {brand} S.r.l.
      Supermercati {brand} S.p.A.
      {brand} Alimentari {city} S.r.l.`,
    streets: `Via Garibaldi,Via Roma,Corso Vittoria,Piazza del Mercato,Via dei Mulini`,
  }),
  country('ES', '34', 'S.L.', {
    cities: `Madrid,Barcelona,Valencia,Sevilla,Zaragoza,Bilbao,Málaga`,
    firstNames: `Lucía Javier Carmen Pablo Marta Sergio Elena Álvaro Nuria Diego Raquel Andrés`,
    lastNames: `Ortega Vidal Serrano Castaño Iglesias Navarro Peñalver Robles Cabrera Montero Lozano Aguirre`,
    brandFirst: `Riba Monte Valde Campo Sierra Alba Torre`,
    brandSecond: `lta flor mar sol rica luz nieve`,
    companyForms: `Supermercados {brand} S.L.
      Alimentación {brand} S.A.
      Tiendas {brand} {city} S.L.`,
    streets: `Calle Mayor,Avenida del Puerto,Plaza de la Villa,Calle del Molino,Paseo de la Estación`,
  }),
];
