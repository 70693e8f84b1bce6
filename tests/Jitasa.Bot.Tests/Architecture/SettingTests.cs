using System.Reflection;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jitasa.Bot.Tests.Architecture;

/// <summary>What the field has paid for is a default, and every province may choose another.</summary>
public sealed class SettingTests
{
    /// <summary>
    /// Every number of the product's rules: rule, setting, default. What LINE's contract says (five messages a call, a minute a token) is nobody's to set.
    /// </summary>
    private static readonly (int Rule, string Setting, string Default)[] Numbers =
    [
        (1, "Budget__ForecastPercent", "100"),
        (1, "Budget__UrgentOnlyPercent", "80"),
        (1, "Budget__CriticalOnlyPercent", "95"),
        (1, "Budget__DigestHour", "18"),
        (1, "Budget__CivilHours", "7,21"),
        (2, "Dispatch__WaveSizes", "3,5,8"),
        (2, "Dispatch__TownRadiusMetres", "500"),
        (2, "Dispatch__CountryRadiusMetres", "1000"),
        (2, "Dispatch__RadiusFactor", "2"),
        (2, "Dispatch__NearestFromIndex", "60"),
        (2, "Dispatch__PeoplePerRung", "5"),
        (2, "Dispatch__WaitSecondsCritical", "60"),
        (2, "Dispatch__WaitSecondsHigh", "120"),
        (2, "Dispatch__WaitSeconds", "600"),
        (2, "Areas__TownDensity", "1000"),
        (4, "Claims__ReminderMinutes", "30,60,120"),
        (4, "Claims__ReminderMinutesCritical", "10,20,30"),
        (4, "Claims__ReleaseMinutes", "240"),
        (4, "Claims__ReleaseMinutesCritical", "30"),
        (4, "Claims__OverdueReminderMinutes", "5"),
        (4, "Claims__DeskPeople", "3"),
        (4, "Claims__PerVolunteer", "3"),
        (4, "Outbox__HeldHours", "24"),
        (5, "Urgency__LowMinutes", "240"),
        (5, "Urgency__NormalMinutes", "120"),
        (5, "Urgency__HighMinutes", "60"),
        (7, "Relay__BatchSeconds", "30"),
        (8, "Urgency__OxygenCriticalBelow", "94"),
        (8, "Urgency__OxygenLowUpTo", "95"),
        (8, "Hotlines__Medical", "1669"),
        (8, "Hotlines__Suicidal", "1323"),
        (8, "Hotlines__Psychosis", "1323"),
        (8, "Hotlines__Violence", "191"),
        (8, "Hotlines__Fire", "199"),
        (8, "Hotlines__Flood", "1784"),
        (8, "HelpRequests__OpenPerPerson", "3"),
        (8, "HelpRequests__QuestionsAtMost", "3"),
        (9, "HelpRequests__DuplicateMetres", "150"),
        (9, "HelpRequests__DuplicateHalfLifeHours", "6"),
    ];

    /// <summary>Numbers of folders that are still to come; they are due with the folder.</summary>
    private static readonly (int Rule, string Folder, string Setting, string Default)[] Due =
    [
        (7, "Dashboard", "Dashboard__CellMetres", "1000"),
        (7, "Dashboard", "Dashboard__FewestInCell", "3"),
        (10, "Facilities", "Facilities__VoicesThatDecide", "2"),
    ];

    [Fact]
    public void Every_number_of_the_rules_is_a_setting_with_its_default()
    {
        var settings = SettingsReader.Describe(new ConfigurationBuilder().Build(), Records()).ToLookup(line => line.Name, line => line.Default, StringComparer.Ordinal);
        var folders = BotSource.Files.Select(file => file.Folder).ToHashSet(StringComparer.Ordinal);
        BotSource.NoneOf(
            from number in Numbers.Concat(Due.Where(due => folders.Contains(due.Folder)).Select(due => (due.Rule, due.Setting, due.Default)))
            let found = settings[number.Setting].FirstOrDefault()
            where found != number.Default
            select $"rule {number.Rule}: {number.Setting} should be {number.Default} and is {found ?? "missing"}",
            "Numbers of the rules that nobody can set, or with another default:");
    }

    /// <summary>Spans of time that are no rule of the product: what LINE or the law of the calendar says, and how long this process keeps its own house.</summary>
    private static readonly HashSet<string> Fixed =
    [
        "ThaiClock.Offset", "MessageParser.Bangkok", // the zone
        "LineKeys.Rest", "ChannelTokens.Margin", "ChannelTokens.LongestShortLife", "RetryRules.KeyLife", "RetryRules.LongestPause", "RetryRules.LongestCriticalPause", "RetryRules.CriticalPatience", "RetryRules.TokenPatience", "SendStore.OrderlyFor", "MenuRenewal.BetweenLooks", // LINE's contract and calls to it
        "DispatchStore.Lease", "SendStore.Lease", "MenuLinkStore.Lease", "MediaWork.Lease", // how long a step may take before another process does it
        "SendWork.Together", "RightOfWay.Lull", "RightOfWay.Breath", // how work of a moment is gathered or spaced
        "KnownPlaces.Freshness", "ProfileWork.Pause", // how often this process looks anew
        "ErasureDialogue.ButtonLife", // a button that destroys
    ];

    [Fact]
    public void A_span_of_time_is_a_setting_or_stands_here() =>
        BotSource.NoneOf(
            from type in typeof(Migrator).Assembly.GetTypes()
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where field.FieldType == typeof(TimeSpan) && !Fixed.Contains($"{type.Name}.{field.Name}")
            select $"{type.Name}.{field.Name}",
            "Spans of time nobody can set:");

    [Fact]
    public void Every_setting_says_what_it_means() =>
        BotSource.NoneOf(
            from record in Records()
            from property in record.GetProperties().Where(property => property.SetMethod is not null)
            let setting = property.GetCustomAttribute<SettingAttribute>()
            where setting is null || string.IsNullOrWhiteSpace(setting.Meaning)
            select $"{record.Name}.{property.Name}",
            "Settings without a meaning:");

    [Fact]
    public void No_two_settings_have_one_name()
    {
        var names = SettingsReader.Describe(new ConfigurationBuilder().Build(), Records()).Select(line => line.Name).ToList();
        BotSource.NoneOf(names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key), "Settings of one name:");
    }

    [Fact]
    public async Task Every_record_of_settings_is_listed_by_the_command()
    {
        await using var app = await TestApp.StartAsync();
        var listed = app.Services.GetServices<SettingsRecord>().Select(record => record.Type).ToHashSet();
        BotSource.NoneOf(Records().Where(record => !listed.Contains(record)).Select(record => record.Name), "Records of settings that the start never checks:");
    }

    private static IEnumerable<Type> Records() =>
        typeof(Migrator).Assembly.GetTypes().Where(type => type.GetCustomAttribute<SettingsAttribute>() is not null);
}
