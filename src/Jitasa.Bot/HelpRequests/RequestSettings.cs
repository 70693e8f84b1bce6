using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

[Settings("HelpRequests")]
public sealed record RequestSettings
{
    [Setting("Questions asked after a cry for help, at most", Min = 0, Max = 5)]
    public int QuestionsAtMost { get; init; } = 3;

    [Setting("Open cases one citizen may have; never holds back high or critical ones", Min = 1)]
    public int OpenPerPerson { get; init; } = 3;

    [Setting("Metres within which a case of the same need may be the same case", Min = 1)]
    public int DuplicateMetres { get; init; } = 150;

    [Setting("Hours after which a case counts half as likely the same", Min = 0.1)]
    public double DuplicateHalfLifeHours { get; init; } = 6;

    [Setting("Likeness (1 = same minute, halved every half-life) from which the asker is shown the hint", Min = 0.01, Max = 1)]
    public double DuplicateLikeness { get; init; } = 0.25;

    [Setting("Hours of silence on an open case before the asker is asked whether help is still needed", Min = 0.1)]
    public double AskAgainHours { get; init; } = 6;

    [Setting("Hours after the unanswered question until the village head is asked to visit, and again until the case expires", Min = 0.1)]
    public double GiveUpHours { get; init; } = 12;

    [Setting("Days after the unanswered question whether the help arrived until the case ends as helped but not confirmed", Min = 0.1)]
    public double SettleDays { get; init; } = 3;

    [Setting("Minutes in which a message without a need of its own is taken as about the latest case", Min = 1)]
    public int SameTalkMinutes { get; init; } = 60;
}

[Settings("Desk")]
public sealed record DeskSettings
{
    [Setting("Telephone of the local desk, told when nobody is found or an official is asked for")]
    public string? Phone { get; init; }
}

[Settings("Hotlines")]
public sealed record HotlineSettings
{
    [Setting("Medical emergency")]
    public string Medical { get; init; } = "1669";

    [Setting("Suicidal words")]
    public string Suicidal { get; init; } = "1323";

    [Setting("Signs of psychosis")]
    public string Psychosis { get; init; } = "1323";

    [Setting("Violence and weapons")]
    public string Violence { get; init; } = "191";

    [Setting("Fire")]
    public string Fire { get; init; } = "199";

    [Setting("Flood and other disasters")]
    public string Flood { get; init; } = "1784";
}
