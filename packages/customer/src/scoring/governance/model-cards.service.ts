import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  actingUserId,
  Clock,
  Extensions,
  hasPermission,
  RecordChange,
  RecordQuery,
  systemActor,
  type Actor,
  type ChangeTransaction,
  type Input,
} from '@ricejar/sdk';
import { today } from '../as-of.js';
import { findModel } from '../find-model.js';
import { scoringModels } from '../scoring-model.js';
import { checkParameters, type Parameters } from '../scoring-parameters.js';
import { scoringErrors } from '../scoring.errors.js';
import {
  modelsOf,
  modelState,
  ownParameters,
  sameParameters,
  type CardValues,
  type DatedValidation,
  type ModelState,
} from './model-state.js';

/** A review of a model's card is due half a year after it was switched on or reviewed. */
const REVIEW_DAYS = 182;
const DAY = 86_400_000;
const SYSTEM = systemActor('scoring.govern');

const CARD = {
  id: true,
  key: true,
  on: true,
  owner: { id: true, name: true },
  parameters: true,
  validation: true,
  passed: true,
  validatedOn: true,
  validatedVersion: true,
  validatedParameters: true,
  nextReviewOn: true,
} as const;

/** What may be set on a model's card; what is left out stays. */
export interface ModelSettings {
  /** All of them: those left out go back to the model's defaults. */
  parameters?: unknown;
  /** A user who answers for the model. */
  owner?: string | null;
  /** `YYYY-MM-DD`. */
  nextReviewOn?: string | null;
}

/** A validation that was made of a model in one version with one set of parameters. */
export interface MadeValidation {
  version: string;
  parameters: unknown;
  validation: DatedValidation;
}

/** Which scoring models are on here, and with which parameters. A model without a card is as its author made it. */
@Injectable()
export class ModelCards {
  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly extensions: Extensions,
    private readonly clock: Clock,
  ) {}

  /** Every model there is, in the order of the plugins. */
  async states(): Promise<ModelState[]> {
    const cards = new Map<string, CardValues>();
    for await (const batch of this.records.scan<CardValues & { key: string }>(SYSTEM, 'modelCard', {
      select: CARD,
    })) {
      for (const card of batch) cards.set(card.key, card);
    }
    return this.extensions
      .of(scoringModels)
      .map(({ key, entry }) => modelState(key, entry, cards.get(key) ?? null));
  }

  /** Throws `SCORING_MODEL_UNKNOWN`. */
  async state(key: string): Promise<ModelState> {
    const { entry } = findModel(this.extensions, key);
    const { nodes } = await this.records.list<CardValues>(SYSTEM, 'modelCard', {
      select: CARD,
      filter: { key: { eq: key } },
      first: 1,
    });
    return modelState(key, entry, nodes[0] ?? null);
  }

  /** For whoever is about to use models: throws `SCORING_MODEL_OFF`, or `SCORING_MODEL_UNKNOWN`. */
  async requireOn(keys: Iterable<string>): Promise<void> {
    for (const key of new Set(keys)) {
      if (!(await this.state(key)).on) throw scoringErrors.SCORING_MODEL_OFF({ model: key });
    }
  }

  /**
   * Switches a model on or off. Needs `scoring.switch`. A model that foretells goes on only when it passed as it is now:
   * else `SCORING_NOT_VALIDATED` or `SCORING_VALIDATION_FAILED`. One that the tier policy in force grades by stays on:
   * `SCORING_MODEL_IN_USE`.
   */
  async switch(actor: Actor, key: string, on: boolean): Promise<ModelState> {
    requireSwitch(actor);
    const state = await this.state(key);
    if (on) requirePassed(state);
    else if ((await this.inForce()).has(key)) throw scoringErrors.SCORING_MODEL_IN_USE({ model: key });
    const nextReviewOn = state.card?.nextReviewOn ?? this.inDays(REVIEW_DAYS);
    await this.change.transaction((tx) => this.write(tx, actor, key, { on, ...(on && { nextReviewOn }) }));
    return this.state(key);
  }

  /**
   * Sets parameters, owner and day of the next review. Needs `scoring.switch`. Parameters of a model that foretells and is
   * on must have been validated: else `SCORING_NOT_VALIDATED` or `SCORING_VALIDATION_FAILED`. `known` are the validations
   * made of it so far, the newest first.
   */
  async set(
    actor: Actor,
    key: string,
    settings: ModelSettings,
    known: readonly MadeValidation[],
  ): Promise<ModelState> {
    requireSwitch(actor);
    const { entry } = findModel(this.extensions, key);
    const { on, version } = await this.state(key);
    const { parameters, ...values } = settings;
    const input: Input = { ...values };
    if (parameters !== undefined) {
      const all = checkParameters(entry.parameters, parameters);
      const made = known.find((one) => one.version === version && sameParameters(one.parameters, all));
      input['parameters'] = ownParameters(entry, all);
      if (made) Object.assign(input, this.asChecked(made));
      if (on && entry.validate && !made) throw scoringErrors.SCORING_NOT_VALIDATED({ model: key });
      if (on && made && !made.validation.passed)
        throw scoringErrors.SCORING_VALIDATION_FAILED({ model: key });
    }
    await this.change.transaction((tx) => this.write(tx, actor, key, input));
    return this.state(key);
  }

  /**
   * Puts a validation on the card when it is of the model as it is now. A model that failed goes off, unless the tier
   * policy in force grades by it: then it stays, and its card says that it fails.
   */
  async noteValidation(
    tx: ChangeTransaction,
    actor: Actor,
    key: string,
    made: MadeValidation,
  ): Promise<void> {
    const { on, version, parameters } = await this.state(key);
    if (made.version !== version || !sameParameters(made.parameters, parameters)) return;
    const goesOff = on && !made.validation.passed && !(await this.inForce()).has(key);
    await this.write(tx, actor, key, { ...this.asChecked(made), ...(goesOff && { on: false }) });
  }

  /** Models that the tier policy in force grades by. */
  async inForce(): Promise<ReadonlySet<string>> {
    const { nodes } = await this.records.list<{ definition: unknown }>(SYSTEM, 'tierPolicy', {
      select: { definition: true },
      filter: { status: { eq: 'published' } },
      first: 1,
    });
    return new Set(nodes.flatMap(({ definition }) => modelsOf(definition)));
  }

  private asChecked({ version, parameters, validation }: MadeValidation): Input {
    return {
      validation,
      passed: validation.passed,
      validatedOn: validation.after,
      validatedVersion: version,
      validatedParameters: parameters as Parameters,
    };
  }

  /** Two that write a model's first card at a time queue for its number, so that there is one card. */
  private async write(tx: ChangeTransaction, actor: Actor, key: string, values: Input): Promise<void> {
    await tx.nextNumber(`modelCard/${key}`);
    const system = systemActor('scoring.govern', actingUserId(actor) ?? undefined, actor.locale);
    const [card] = await tx.find('modelCard', { key });
    if (card) {
      await tx.update(system, 'modelCard', card['id'], null, values);
      return;
    }
    const { on } = await this.state(key);
    await tx.create(system, 'modelCard', { key, on, ...values });
  }

  private inDays(days: number): string {
    return new Date(Date.parse(today(this.clock)) + days * DAY).toISOString().slice(0, 10);
  }
}

function requireSwitch(actor: Actor): void {
  if (!hasPermission(actor, 'scoring.switch')) throw accessErrors.FORBIDDEN();
}

function requirePassed({ key, check }: ModelState): void {
  if (check === 'failed') throw scoringErrors.SCORING_VALIDATION_FAILED({ model: key });
  if (check !== 'notNeeded' && check !== 'passed') throw scoringErrors.SCORING_NOT_VALIDATED({ model: key });
}
