using System.Buffers.Binary;

namespace Jitasa.Bot.Media;

/// <summary>What phones write beside film and sound in an MP4 (where it was taken, by which device) is blotted out in place; nothing else moves.</summary>
public static class FilmNotes
{
    public static void Blot(Span<byte> file) => Blot(file, depth: 0);

    private static void Blot(Span<byte> boxes, int depth)
    {
        while (boxes.Length >= 8)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(boxes);
            var head = 8;
            if (length == 1 && boxes.Length >= 16)
            {
                length = BinaryPrimitives.ReadInt64BigEndian(boxes[8..]);
                head = 16;
            }
            if (length == 0)
                length = boxes.Length;
            // Not a box, or one that claims more than there is: the rest is left as it came.
            if (length < head || length > boxes.Length)
                return;
            var box = boxes[..(int)length];
            var type = box.Slice(4, 4);
            if (type.SequenceEqual("udta"u8) || type.SequenceEqual("meta"u8) || type.SequenceEqual("uuid"u8))
            {
                // Same length, a type that players skip: the offsets of the film stay right.
                "free"u8.CopyTo(type);
                box[head..].Clear();
            }
            else if (depth < 4 && (type.SequenceEqual("moov"u8) || type.SequenceEqual("trak"u8) || type.SequenceEqual("moof"u8)))
            {
                Blot(box[head..], depth + 1);
            }
            boxes = boxes[(int)length..];
        }
    }
}
