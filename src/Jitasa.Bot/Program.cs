using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Dispatch;
using Jitasa.Bot.Doctor;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Incidents;
using Jitasa.Bot.Intake;
using Jitasa.Bot.Line;
using Jitasa.Bot.Media;
using Jitasa.Bot.Menus;
using Jitasa.Bot.Officials;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;
using Jitasa.Bot.Relay;
using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Volunteers;

if (args is ["parse", ..])
    return ParseCommand.Run(args, new ConfigurationBuilder().AddEnvironmentVariables().Build(), Console.In, Console.Out, Console.Error, TimeProvider.System.GetUtcNow());

// A step of the build: it needs neither settings nor a database.
if (args is ["draw-menus", var folder])
    return MenuPictures.DrawAll(folder);

var builder = WebApplication.CreateBuilder(args);
builder.Logging.AddJitasa();
builder.Services.AddPlatform().AddLine().AddOutbox().AddPeople().AddMedia().AddConversation().AddPrivacy().AddAreas().AddOfficials();
builder.Services.AddIncidents().AddVolunteers().AddHelpRequests().AddDispatch().AddRelay().AddMenus().AddIntake().AddDoctor();

var app = builder.Build();
app.MapHealth();
app.MapWebhook();
app.MapMetrics();
if (Commands.Names(args))
    return await Commands.RunAsync(app.Services, args, CancellationToken.None);

app.UsePagePolicy();
app.MapSessions();
app.MapMedia();
app.MapLiff();
return await app.ServeAsync();

public partial class Program;
