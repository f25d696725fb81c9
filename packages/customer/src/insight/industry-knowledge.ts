import { Injectable } from '@nestjs/common';
import { RecordQuery, type Actor, type Row } from '@ricejar/sdk';
import { outlookOf, type Outlook } from './industry-outlook.js';
import { firmCounts, survivalOf, type FirmCount, type Survival } from './survivors.js';

export interface IndustryOutlook extends Pick<Outlook, 'reasons'> {
  profileId: string;
  industry: string;
  growth: number | null;
  firms: FirmCount[];
  survival: Survival | null;
  risk: Outlook['risk'] | null;
  datedOn: string;
  source: string;
  sourceUrl: string | null;
  note: string | null;
}

const MOST_INDUSTRIES = 100;
const PROFILE = {
  id: true,
  industry: true,
  growth: true,
  firms: true,
  note: true,
  source: true,
  sourceUrl: true,
  datedOn: true,
} as const;

/** What is known of industries: the profiles, and what follows from them. */
@Injectable()
export class IndustryKnowledge {
  constructor(private readonly records: RecordQuery) {}

  /** By industry. */
  async all(actor: Actor): Promise<Map<string, IndustryOutlook>> {
    return this.read(actor, {});
  }

  async of(actor: Actor, industry: string): Promise<IndustryOutlook | null> {
    return (await this.read(actor, { industry: { eq: industry } })).get(industry) ?? null;
  }

  private async read(actor: Actor, filter: Row): Promise<Map<string, IndustryOutlook>> {
    const { nodes } = await this.records.list(actor, 'industryProfile', {
      select: PROFILE,
      filter,
      first: MOST_INDUSTRIES,
    });
    return new Map(nodes.map((row) => [String(row['industry']), outlookFrom(row)]));
  }
}

function outlookFrom(row: Row): IndustryOutlook {
  const firms = firmCounts(row['firms']) ?? [];
  const survival = survivalOf(firms);
  const growth = row['growth'] === null ? null : Number(row['growth']);
  const outlook = outlookOf(survival, growth);
  return {
    profileId: String(row['id']),
    industry: String(row['industry']),
    growth,
    firms,
    survival,
    risk: outlook?.risk ?? null,
    reasons: outlook?.reasons ?? [],
    datedOn: String(row['datedOn']),
    source: String(row['source']),
    sourceUrl: (row['sourceUrl'] as string | null) ?? null,
    note: (row['note'] as string | null) ?? null,
  };
}
