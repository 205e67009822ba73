"""What news words tell of: kinds of happenings, each with the words that may name it.

Words stand in their base form, families do the rest; the words of a phrase are joined by
underscores. A word that names two kinds stands under the one that it names in most news; the
phrases that make it the other stand there ("fire_at").
"""

from __future__ import annotations

KINDS = """
kill: kill die dead death deadly fatal fatality perish slay slain lethal pass_away lose_life
  lose_their_lives lose_his_life lose_her_life claim_life claim_the_life decease demise
murder: murder homicide assassinate assassination manslaughter execution-style
injure: injure injury hurt wound maim casualty
shoot: shoot shooter gunfire gunshot open_fire fire_at fire_on fire_into fire_shots fire_upon
  fire_rounds fire_a_gun fire_his_gun gun_down shooting_spree exchange_of_fire rampage
stab: stab knife slash
behead: behead decapitate
beat: beat_up assault batter battery
rape: rape sexual_assault sexually_assault molest sexual_abuse sexually_abuse
abuse: abuse mistreat mistreatment maltreat
harass: harass harassment
poison: poison poisoning
suicide: suicide kill_himself kill_herself take_his_own_life take_her_own_life
bomb: bomb explode explosion blast detonate detonation blow_up go_off
attack: attack raid storm ambush strike_against offensive onslaught
airstrike: airstrike air_strike air_raid shell bombard bombardment missile_strike drone_strike
massacre: massacre slaughter genocide
collide: hit strike collide ram run_over run_down plow_into plough_into mow_down knock_down
  slam_into crash_into smash_into
crash: crash accident wreck collision smash derail derailment pile-up go_down
capsize: capsize sink overturn shipwreck go_under
flee: flee escape run_away drive_off speed_off speed_away run_off get_away drive_away hit_and_run
  break_out abscond
chase: chase pursue pursuit manhunt
arrest: arrest apprehend detain detention capture catch collar round_up nab bust in_custody
  take_into_custody take_custody take_captive custody take_prisoner
extradite: extradite extradition deport deportation
charge: charge indict indictment accuse accusation book press_charges arraign arraignment
plead: plead plea
convict: convict conviction find_guilty guilty_verdict
acquit: acquit acquittal find_not_guilty clear_of exonerate exoneration
sentence: sentence jail imprison imprisonment put_behind_bars send_to_prison prison_term
execute: execute execution put_to_death death_penalty
try: trial stand_trial go_on_trial retrial court_case
sue: sue lawsuit suit file_suit litigate litigation legal_action class_action take_to_court
rule: rule ruling verdict judgment judgement
overturn: overturn_conviction overturn_ruling annul annulment strike_down quash repeal revoke
appeal: appeal
rob: rob robbery steal theft burgle burglary heist loot mug hold_up break_in break-in larceny
defraud: defraud fraud swindle scam embezzle embezzlement con
bribe: bribe bribery corrupt corruption graft kickback
smuggle: smuggle traffic trafficking
kidnap: kidnap abduct abduction hostage take_hostage
hijack: hijack commandeer
pirate: piracy pirate
seize: seize confiscate seizure confiscation impound
foil: foil thwart repulse prevent prevention repel avert intercept interception interdict
  fend_off ward_off
rescue: rescue save free liberate pull_from set_free
search: search hunt look_for scour comb
vanish: vanish disappear disappearance go_missing missing
find: find discover discovery locate recover unearth come_across
fall: fall plunge plummet tumble topple
slip: slip skid
collapse: collapse cave_in cave-in crumble give_way
climb: climb ascend ascent scale
burn: blaze burn wildfire inferno catch_fire set_fire set_on_fire go_up_in_flames bushfire arson
  torch engulf
quake: earthquake quake temblor tremor shake aftershock rattle jolt
landslide: landslide mudslide avalanche
tsunami: tsunami tidal_wave
tempest: hurricane cyclone typhoon tornado twister
flood: flood flooding inundate deluge floodwater
erupt: erupt eruption
drought: drought famine starve starvation
damage: damage destroy destruction devastate devastation wreak_havoc level raze demolish
  demolition ruin
evacuate: evacuate evacuation
displace: displace displacement flee_home
outage: outage blackout power_cut lose_power
spill: spill leak
dismiss: fire sack dismiss dismissal let_go terminate termination oust ouster axe can lay_off
  relieve show_the_door shown_the_door part_ways no_longer_employed lose_job lose_his_job
  lose_her_job give_the_boot boot pink_slip push_out cut_loose give_the_sack force_out layoff
  job_cut cut_jobs redundancy discharge
resign: resign resignation quit step_down step_aside stand_down leave_office
retire: retire retirement
suspend: suspend suspension
hire: hire appoint appointment employ recruit bring_in sign_on bring_aboard take_over_as
promote: promote promotion
replace: replace replacement succeed successor succession take_over
nominate: nominate nominee nomination pick tap select selection choose choice
offer: offer approach
name: name
elect: elect election vote poll ballot referendum
campaign: campaign run_for candidacy
inaugurate: inaugurate inauguration swear_in sworn_in take_office
impeach: impeach impeachment
overthrow: overthrow coup topple_government depose
announce: announce announcement unveil declare declaration reveal revelation disclose disclosure
say: say tell state comment remark note add claim assert explain accord_to report describe
  according_to insist stress acknowledge
confirm: confirm confirmation verify
deny: deny denial refute
admit: admit admission confess confession own_up
apologise: apologise apologize apology
criticise: criticise criticize criticism condemn condemnation denounce slam blast_for lambast
  lash_out rebuke decry
praise: praise hail laud applaud commend
urge: urge call_for call_on exhort appeal_to
pledge: pledge vow promise
meet: meet meeting talks summit hold_talks conference
call: phone_call telephone_call phone telephone call_by_phone
visit: visit trip tour
negotiate: negotiate negotiation bargain
sign: sign signing ink
agree: agree agreement deal pact accord settle settlement reach_a_deal treaty
cooperate: cooperate cooperation collaborate collaboration partnership team_up joint_venture
buy: buy acquire acquisition purchase takeover buyout buy_out acquirer
sell: sell sale divest divestiture offload auction
merge: merge merger combine
split: split spin_off spinoff break_up
launch: launch introduce introduction roll_out debut rollout kick_off premiere
release: release issue publish publication put_out
order: order commission
build: build construct construction erect
manufacture: manufacture produce production assemble
deliver: deliver delivery hand_over
fix: patch fix repair
recall: recall
hack: hack cyberattack breach data_breach
bankrupt: bankrupt bankruptcy insolvent insolvency file_for_bankruptcy go_bust go_under chapter_11
bail_out: bail_out bailout rescue_package
invest: invest investment
fund: fund finance raise_money
donate: donate donation give_money contribute contribution
lend: lend loan
fine: fine penalty penalise penalize
sanction: sanction embargo
tax: tax levy tariff
award: award prize honor honour accolade
ceremony: ceremony gala telecast awards_show
host: host emcee co-host
perform: perform performance concert gig
cast: cast star_in play_the_role take_on_the_role portray
film: film shoot_a_film movie
win: win victory triumph beat defeat
play: play game match
compete: compete competition contest tournament championship
score: score goal
transfer: transfer trade sign_for
rise: rise increase surge soar jump gain rally climb_to go_up rebound
drop: drop decline decrease slump slide tumble_to plunge_to fall_to go_down_by shrink dip
earn: earn profit earnings
drunk_driving: dui dwi drunk_driving drunken_driving drink_driving drink-driving drive_drunk
  driving_under_the_influence driving_while_intoxicated driving_while_impaired
speed: speed speeding
pull_over: pull_over traffic_stop
suspect: suspicion suspect
marry: marry marriage wedding wed tie_the_knot
divorce: divorce separate_from
engage: engagement propose_marriage
bear: birth give_birth be_born
bury: bury burial funeral lay_to_rest
mourn: mourn grieve pay_tribute commemorate commemoration
protest: protest demonstrate demonstration rally_against march sit-in
riot: riot unrest uprising revolt rebellion
walk_out: walkout walk_out go_on_strike strike_action work_stoppage industrial_action
legislate: pass_a_bill enact legislate legislation bill
approve: approve approval green-light green_light authorise authorize
reject: reject rejection turn_down refuse refusal rebuff spurn
cancel: cancel cancellation call_off scrap
delay: delay postpone postponement put_off push_back
start: start begin commence get_underway
end: end finish conclude conclusion
close: close closure shut shut_down shutter
open: open reopen opening
plan: plan intend
attempt: attempt try effort bid
cause: cause lead_to trigger spark
happen: happen occur take_place incident event
deploy: deploy deployment send_troops
invade: invade invasion incursion
withdraw: withdraw pull_out pullout withdrawal retreat
clash: clash skirmish firefight
war: war warfare
fight: fight battle combat
patrol: patrol
cease: ceasefire cease-fire truce armistice
ban: ban prohibit prohibition outlaw forbid
investigate: investigate investigation probe inquiry inquest
question: interrogate interrogation interview
testify: testify testimony give_evidence
warn: warn warning caution
threaten: threaten threat
survive: survive stay_alive survivor
infect: infect infection outbreak epidemic
treat: treat treatment hospitalise hospitalize hospitalisation hospitalization take_to_hospital
  rush_to_hospital
diagnose: diagnose diagnosis
vaccinate: vaccinate vaccination immunise immunize jab inoculate
operate: surgery undergo_surgery operated_on
return: return come_back comeback go_back
depart: depart departure
arrive: arrive arrival
land: land touch_down touchdown
move: relocate relocation move_to
watch: watch witness
"""
REPORTING = frozenset(("say",))
"""Kinds of which each speaker has one of his own."""


def rows() -> dict[str, str]:
    """Word or phrase (its words joined by spaces) to its kind; the first kind that claims it."""
    table: dict[str, str] = {}
    kind = ""
    for line in KINDS.splitlines():
        head, mark, words = line.partition(":")
        kind, words = (head, words) if mark else (kind, line)
        for word in words.split():
            table.setdefault(word.replace("_", " "), kind)
    return table
